using System.Globalization;
using System.Text;

namespace DrsFunctions.Benchmarks.Measuring;

/// <summary>The rows as text in columns.</summary>
internal static class ResultTable
{
    private static readonly string[] Headers = ["name", "variant", "rounds", "floor ms", "work ms", "ratio", "limit", "calls", "peak MB", "holds"];
    private static readonly int[] Widths = [14, 12, 7, 10, 10, 7, 7, 7, 9, 7];

    /// <summary>A line of headers and one for each row.</summary>
    public static string Of(IEnumerable<BenchmarkRow> rows)
    {
        var text = new StringBuilder();
        Append(text, Headers);
        foreach (var row in rows)
        {
            Append(
                text,
                row.Name,
                row.Variant,
                row.Rounds.ToString(CultureInfo.InvariantCulture),
                row.FloorMs.ToString("F3", CultureInfo.InvariantCulture),
                row.WorkMs.ToString("F3", CultureInfo.InvariantCulture),
                row.Ratio.ToString("F2", CultureInfo.InvariantCulture),
                row.Limit.ToString("F2", CultureInfo.InvariantCulture),
                row.StorageCalls.ToString(CultureInfo.InvariantCulture),
                row.PeakMb.ToString("F0", CultureInfo.InvariantCulture),
                row.Holds ? "yes" : "NO");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        for (var column = 0; column < cells.Length; column++)
            text.Append(column < 2 ? cells[column].PadRight(Widths[column]) : cells[column].PadLeft(Widths[column]));
        text.AppendLine();
    }
}
