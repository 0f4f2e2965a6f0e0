using System.Globalization;

namespace DrsFunctions.Cli.Simulation;

/// <summary>CSV of made-up cells, none of which holds a comma, a quotation mark or a line break.</summary>
internal static class Csv
{
    /// <summary>A file of a header and rows.</summary>
    public static string Of(string header, IEnumerable<object?[]> rows) =>
        string.Concat(rows.Select(row => string.Join(',', row.Select(Cell)) + "\r\n").Prepend(header + "\r\n"));

    private static string Cell(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
