namespace DrsFunctions.Files.Csv;

/// <summary>Finds out what stands between the fields of a text: a comma, a semicolon or a tab.</summary>
internal static class CsvSeparator
{
    private const int RecordsSampled = 25;
    private const int BytesSampled = 64 * 1024;
    private static readonly char[] Candidates = [',', ';', '\t'];

    /// <summary>
    /// The separator, and where the records begin: after the line <c>sep=;</c> that Excel writes, hides and does not count.
    /// Without that line it is the separator of which the most lines have the same number, weighed by that number.
    /// </summary>
    public static (char Separator, int Start) Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length >= 5 && utf8.StartsWith("sep="u8) && Candidates.Contains((char)utf8[4]) && (utf8.Length == 5 || utf8[5] is (byte)'\r' or (byte)'\n'))
        {
            var end = utf8[5..] is [(byte)'\r', (byte)'\n', ..] ? 7 : 6;
            return ((char)utf8[4], Math.Min(end, utf8.Length));
        }

        var best = (Separator: Candidates[0], Score: 0);
        foreach (var candidate in Candidates)
        {
            var score = Score(utf8[..Math.Min(utf8.Length, BytesSampled)], (byte)candidate);
            if (score > best.Score)
                best = (candidate, score);
        }

        return (best.Separator, 0);
    }

    private static int Score(ReadOnlySpan<byte> sample, byte separator)
    {
        var linesByCount = new Dictionary<int, int>();
        int count = 0, lines = 0;
        var quoted = false;
        foreach (var value in sample)
        {
            if (value == '"')
                quoted = !quoted;
            else if (quoted)
                continue;
            else if (value == separator)
                count++;
            else if (value is (byte)'\n' or (byte)'\r')
                EndLine();
            if (lines == RecordsSampled)
                break;
        }

        EndLine();
        return linesByCount.Count == 0 ? 0 : linesByCount.Max(line => line.Key * line.Value);

        void EndLine()
        {
            if (count == 0)
                return;
            linesByCount[count] = linesByCount.GetValueOrDefault(count) + 1;
            lines++;
            count = 0;
        }
    }
}
