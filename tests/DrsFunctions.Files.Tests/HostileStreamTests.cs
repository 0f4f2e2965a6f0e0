using DrsFunctions.TestFiles;

namespace DrsFunctions.Files.Tests;

/// <summary>Feedback files that nobody should have sent: each is refused with a reason, and none is ever in memory as a whole.</summary>
public sealed class HostileStreamTests
{
    private static readonly string Filler = string.Concat(Enumerable.Range(1, 10).Select(number => new string('x', 100) + number));

    [Fact]
    public async Task Quote_NotClosedAtRow900000_IsNamedByItsRow()
    {
        var message = await Streamed.RefusalOfAsync(() => new GeneratedStream(
        [
            Streamed.Headers,
            .. Enumerable.Range(2, 899_998).Select(number => Streamed.Row(number)),
            Streamed.Row(0, "\"it never ends"),
            .. Enumerable.Range(900_001, 90_000).Select(number => Streamed.Row(number)),
        ]));

        Assert.Equal(("rowTooLong", 900_000), (message.Code, message.Row));
        Assert.Contains("quotation mark", message.HowToFix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"it never ends", "quoteNotClosed")]
    [InlineData("\"it\" ends", "quoteMisplaced")]
    public async Task Quote_InTheLastRow_IsNamedByItsRow(string comment, string code)
    {
        var message = await Streamed.RefusalOfAsync(() => new GeneratedStream([Streamed.Headers, .. Enumerable.Range(2, 4_000).Select(number => Streamed.Row(number)), Streamed.Row(1, comment)]));

        Assert.Equal((code, 4_002), (message.Code, message.Row));
    }

    [Fact]
    public async Task Row_Of10Megabytes_IsRefused()
    {
        var message = await Streamed.RefusalOfAsync(() => new GeneratedStream(
            [Streamed.Headers, .. Enumerable.Range(2, 100).Select(number => Streamed.Row(number)), "r-1,2026-05-02,1,4,,,,", .. Enumerable.Repeat(Filler, 10_000)]));

        Assert.Equal(("rowTooLong", 102), (message.Code, message.Row));
    }

    [Fact]
    public async Task Cell_LongerThanASpreadsheetCanHold_IsRefused()
    {
        var message = await Streamed.RefusalOfAsync(() => new GeneratedStream(
            [Streamed.Headers, .. Enumerable.Range(2, 100).Select(number => Streamed.Row(number)), "r-1,2026-05-02,1,4,,,,", .. Enumerable.Repeat(Filler, 40)]));

        Assert.Equal(("cellTooLong", 102), (message.Code, message.Row));
    }

    [Fact]
    public async Task Headers_BelowTheRowsSearched_AreFoundWhereMoreAreSearched()
    {
        static Stream Open() => new GeneratedStream([.. Enumerable.Repeat("note\n", 24), Streamed.Headers, .. Enumerable.Range(1, 3).Select(number => Streamed.Row(number))]);

        Assert.Equal("headersMissing", (await Streamed.RefusalOfAsync(Open)).Code);
        Assert.Equal(3, (await Streamed.ReadAsync(Open, Streamed.Limits with { HeadersWithin = 25 })).File!.Rows);
    }

    [Fact]
    public async Task Rows_TwoMillionAndOne_AreRefused()
    {
        const int Most = 2_000_000;
        var message = await Streamed.RefusalOfAsync(
            () => new GeneratedStream(Enumerable.Range(1, Most + 1).Select(number => Streamed.Row(number)).Prepend(Streamed.Headers)),
            Streamed.Limits with { MaximumRows = Most });

        Assert.Equal(("tooManyRows", Most + 2), (message.Code, message.Row));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(10)]
    public async Task Rows_OneTooMany_AreRefused(int most)
    {
        var message = await Streamed.RefusalOfAsync(
            () => new GeneratedStream([Streamed.Headers, .. Enumerable.Range(1, most + 1).Select(number => Streamed.Row(number))]),
            Streamed.Limits with { MaximumRows = most });

        Assert.Equal("tooManyRows", message.Code);
    }

    [Fact]
    public async Task Rows_OneTooManyInAWorkbook_AreRefused()
    {
        object?[] headers = ["Response", "Received", "Lot", "Overall"];
        var bytes = XlsxFile.Of("feedback", [headers, .. Enumerable.Range(1, 41).Select(object?[] (number) => [$"r-{number}", "2026-05-02", "1", 4])]);

        Assert.Equal("tooManyRows", (await Streamed.RefusalOfAsync(() => new MemoryStream(bytes), Streamed.Limits with { MaximumRows = 40 })).Code);
        Assert.Equal(41, (await Streamed.CountAsync(bytes)).Rows);
    }

    [Fact]
    public async Task Text_SharedByCells_IsReadNoFurtherThanAllowed()
    {
        var bytes = XlsxFile.Of("feedback", [["Response", "Received", "Lot", "Overall"], .. Enumerable.Range(1, 41).Select(object?[] (number) => [$"response-{number}", "2026-05-02", "1", 4])]);

        Assert.Equal("tooMuchText", (await Streamed.RefusalOfAsync(() => new MemoryStream(bytes), Streamed.Limits with { MaximumSharedCharacters = 300 })).Code);
    }

    [Fact]
    public async Task Nul_InAField_IsAnErrorOfItsRow()
    {
        var (file, _) = await Streamed.ReadAsync(Streamed.Headers + string.Concat(Enumerable.Range(1, 500).Select(number => Streamed.Row(number))) + Streamed.Row(501, "so\0long"));

        Assert.Equal(("controlCharacter", 502), (file!.Messages.Single().Code, file.Messages.Single().Row));
        Assert.Null(file.Messages.Single().Found);
    }

    [Theory]
    [InlineData("", "fileEmpty")]
    [InlineData(" \r\n \n", "fileEmpty")]
    [InlineData("\0\u0001\u0002\u0003\u0004 and so on", "fileFormatUnknown")]
    [InlineData("{\"Response\": 1}", "jsonNotRows")]
    [InlineData("[{\"Response\": \"r-1\", \"Received\": \"2026-05-02\", \"Lot\": \"1\", \"Overall\": \"4\"}]", null)]
    [InlineData("PK\u0003\u0004 and nothing more", "fileDamaged")]
    [InlineData("\uFEFFResponse,Received,Lot,Overall\nr-1,2026-05-02,1,4\n", null)]
    [InlineData("Response,Received,Lot,Overall\n", "noRows")]
    public async Task File_ThatIsNoTable_IsRefused(string text, string? code)
    {
        var (_, reading) = await Streamed.ReadAsync(text);

        Assert.Equal(code, reading.Messages.SingleOrDefault()?.Code);
    }

    [Fact]
    public async Task File_ThatSaysItIsUtf8AndIsNot_IsDamaged()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. CsvFile.OfText(Streamed.Headers + Streamed.Row(1, "caf")), 0xE9, (byte)'\n'];

        Assert.Equal("fileDamaged", (await Streamed.RefusalOfAsync(() => new MemoryStream(bytes))).Code);
    }

    [Fact]
    public async Task Storage_ThatFailsWhileAFileIsRead_IsNoFaultOfTheFile() =>
        await Assert.ThrowsAsync<IOException>(() => Streamed.ReadAsync(() => new GeneratedStream(Failing())));

    private static IEnumerable<string> Failing()
    {
        yield return Streamed.Headers;
        foreach (var number in Enumerable.Range(2, 10_000))
            yield return Streamed.Row(number);
        throw new IOException("The connection was lost.");
    }
}
