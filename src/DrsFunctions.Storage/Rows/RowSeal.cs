using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace DrsFunctions.Storage.Rows;

/// <summary>A hash over all of a row's columns, kept in one of its own: shows that a byte of a row outside the chain was changed.</summary>
internal static class RowSeal
{
    private const string Column = "Seal";

    /// <summary>Seals a row.</summary>
    public static void Put(TableEntity row) => row[Column] = Of(row);

    /// <summary>Whether a row is as it was sealed.</summary>
    public static bool IsIntact(TableEntity row) => row.TryGetValue(Column, out var seal) && seal is string text && text == Of(row);

    /// <summary>What a row holds, by column, without what the service adds.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Columns(TableEntity row) =>
        row.Where(column => column.Value is not null && column.Key != nameof(TableEntity.Timestamp) && !column.Key.StartsWith("odata.", StringComparison.Ordinal));

    /// <summary>Whether two rows hold the same in the same columns.</summary>
    public static bool Same(TableEntity left, TableEntity right)
    {
        var columns = Columns(left).ToDictionary(StringComparer.Ordinal);
        return Columns(right).All(column => columns.Remove(column.Key, out var value) && value.Equals(column.Value)) && columns.Count == 0;
    }

    private static string Of(TableEntity row)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in Columns(row).Where(column => column.Key != Column).OrderBy(column => column.Key, StringComparer.Ordinal))
            text.Append(name).Append(':').Append(value.GetType().Name).Append('=').Append(Convert.ToString(value, CultureInfo.InvariantCulture)).Append('\n');
        return RowKeys.HashOf(text.ToString());
    }
}
