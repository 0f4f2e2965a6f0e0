using System.Globalization;

namespace DrsFunctions.Compliance.Tables;

/// <summary>Cell addresses as spreadsheet programs write them.</summary>
public static class CellAddress
{
    private const int Letters = 26;

    /// <summary>The address of a cell: column 0 of row 5 is <c>A5</c>, column 27 is <c>AB5</c>.</summary>
    /// <param name="column">The column, counted from 0.</param>
    /// <param name="row">The row, counted from 1.</param>
    public static string Of(int column, int row)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / Letters)
            letters = (char)('A' + ((rest - 1) % Letters)) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}
