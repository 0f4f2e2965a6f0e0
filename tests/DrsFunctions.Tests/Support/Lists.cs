using DrsFunctions.TestFiles;

namespace DrsFunctions.Tests.Support;

/// <summary>CCS's own lists.</summary>
internal static class Lists
{
    public static byte[] Csv(params IReadOnlyList<object?>[] rows) => CsvFile.Of(rows);
}
