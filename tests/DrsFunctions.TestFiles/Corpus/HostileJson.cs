using System.Text;

namespace DrsFunctions.TestFiles.Corpus;

/// <summary>JSON files that are broken, or made to break their reader.</summary>
internal static class HostileJson
{
    public static IEnumerable<BadFile> All()
    {
        yield return new("json of nothing", Text("[]"), "fileEmpty");
        yield return new("json of empty objects", Text("[{},{}]"), "headersMissing");
        yield return new("json of one object", Text("""{"Section":"KPI"}"""), "jsonNotRows");
        yield return new("json line by line", Text("{\"Section\":\"KPI\"}\n{\"Section\":\"KPI\"}\n"), "jsonNotRows");
        yield return new("json of arrays", Text("""[["Section","Item"],["KPI","VI-01"]]"""), "jsonNotRows");
        yield return new("json of objects and texts", Text("""[{"Section":"KPI"},"KPI"]"""), "jsonNotRows");
        yield return new("json with an object in a value", Text("""[{"Section":{"a":1}}]"""), "jsonValueNested");
        yield return new("json with a property twice", Text("""[{"Section":"KPI","Section":"KPI"}]"""), "jsonPropertyDoubled");
        yield return new("json with two names of one column", Text("""[{"Section":"KPI","section ":"KPI","Item":"x"}]"""), "columnDoubled");
        yield return new("json nested 100,000 deep", Text("[{\"a\":" + new string('[', 100_000)), "jsonValueNested", "fileDamaged");
        yield return new("json of brackets", Text(new string('[', 1_000_000)), "jsonNotRows", "fileDamaged");
        yield return new("json with a comment", Text("""[{"Section":"KPI"/* x */}]"""), "fileDamaged");
        yield return new("json with a comma too many", Text("""[{"Section":"KPI",}]"""), "fileDamaged");
        yield return new("json with text after it", Text("""[{"Section":"KPI"}]]"""), "fileDamaged");
        yield return new("json with half a surrogate pair", Text("""[{"Section":"\ud83d"}]"""), "fileDamaged");
        yield return new("json with half a surrogate pair in a name", Text("""[{"\udc00":"KPI"}]"""), "fileDamaged");
        yield return new("json with control characters", Text("[{\"Section\":\"a\u0001b\"}]"), "fileDamaged");
        yield return new("json with escaped control characters", Text("""[{"Section":"KPI\u0000","Item":"\u202e10-IV\u0007"}]"""));
        yield return new("json with numbers of no type", Text("""[{"Section":"KPI","Item":"VI-01","Value":NaN}]"""), "fileDamaged");
        yield return new("json with a number of a thousand digits", Text($"[{{\"Section\":\"KPI\",\"Item\":\"VI-01\",\"Value\":{new string('9', 1_000)}}}]"));
        yield return new("json with an exponent", Text("""[{"Section":"KPI","Item":"VI-01","Value":1e400}]"""));
        yield return new("json with a text of a megabyte", Text($"[{{\"Section\":\"{new string('x', 1_000_000)}\"}}]"), "cellTooLong");
        yield return new("json with 16,384 properties", Text($"[{{{string.Join(',', Enumerable.Range(1, 16_384).Select(number => $"\"p{number}\":1"))}}}]"), "tooManyColumns");
        yield return new("json with new names in every object", Text($"[{string.Join(',', Enumerable.Range(1, 5_000).Select(number => $"{{\"p{number}\":1}}"))}]"), "tooManyColumns");
        yield return new("json with 10,001 objects", Text($"[{string.Join(',', Enumerable.Repeat("""{"Section":"KPI","Item":"x"}""", 10_001))}]"), "tooManyRows");
        yield return new("json with 100,000 empty objects", Text($"[{string.Join(',', Enumerable.Repeat("{}", 100_000))}]"), "headersMissing");
        yield return new("json with a cell that begins a formula", Text("""[{"Section":"=1+1","Item":"@SUM(A1)","Comment":"+cmd|' /C calc'!A0"}]"""));
        yield return new("json in UTF-16", CsvFile.OfText("""[{"Section":"KPI","Item":"x"}]""", Encoding.Unicode, bom: true));
        yield return new("json in UTF-8 that is none", [.. "[{\"Section\":\""u8, 0xC3, 0x28, .. "\"}]"u8]);
        yield return new("json with the names of a prototype", Text("""[{"__proto__":"x","constructor":"y","Section":"KPI","Item":"x"}]"""));
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
