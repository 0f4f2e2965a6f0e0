namespace DrsFunctions.TestFiles.Corpus;

/// <summary>The corpus of bad files: the same for the same seed, every one named for what is wrong with it.</summary>
public static class BadFiles
{
    /// <summary>All of them, made one by one.</summary>
    public static IEnumerable<BadFile> All(int seed)
    {
        IEnumerable<BadFile>[] groups =
        [
            CutFiles.All(seed),
            FlippedFiles.All(seed, each: 20),
            ForeignFiles.All(),
            HostileText.All(),
            HostileJson.All(),
            HostileXlsx.All(),
            HostileOds.All(),
            HostileXls.All(),
            HostileTables.All(),
        ];
        return groups.SelectMany(group => group);
    }

    /// <summary>A table with the headers of a report that nobody would accept, with texts that do not pack well.</summary>
    public static IReadOnlyList<IReadOnlyList<object?>> Table(int seed, int rows = 150)
    {
        var chance = new Random(seed);
        return
        [
            ["Section", "Item", "Value", "Numerator", "Denominator", "Date", "Customer", "Evidence", "Comment"],
            .. Enumerable.Range(1, rows).Select(number => (object?[])
            [
                "KPI", $"XX-{number:00}", chance.Next(10_000), chance.NextDouble() * 100, null, null, $"{chance.Next(10_000_000, 99_999_999)}", null,
                new string([.. Enumerable.Range(0, 90).Select(_ => (char)chance.Next('a', 'z'))]),
            ]),
        ];
    }

    /// <summary>That table in every format.</summary>
    public static IReadOnlyList<(string Format, byte[] Content)> Tables(int seed, int rows = 150)
    {
        var table = Table(seed, rows);
        return
        [
            ("csv", CsvFile.Of(table)),
            ("csv-utf16", CsvFile.Of(table, '\t', System.Text.Encoding.Unicode, bom: true)),
            ("json", JsonFile.Of(table)),
            ("xlsx", XlsxFile.Of("report", table)),
            ("ods", OdsFile.Of("report", table)),
            ("xls", XlsFile.Of("report", table)),
        ];
    }
}
