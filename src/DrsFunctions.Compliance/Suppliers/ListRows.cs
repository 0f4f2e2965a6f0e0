using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Suppliers;

/// <summary>Reads the cells that a row of a list of CCS's must have.</summary>
internal static class ListRows
{
    private const int LongestId = 40;
    private const int LongestReference = 100;
    private const string Authority = "ccs";

    /// <summary>The text of a cell that must not be empty; null, with an error, if it is or cannot be read.</summary>
    public static string? Required(this FileReading reading, TableRow row, string column)
    {
        var errorsBefore = reading.Errors;
        var text = reading.Text(row, column);
        if (text is null && reading.Errors == errorsBefore)
            reading.Error(row, column, ListMessages.Missing(column));
        return text;
    }

    /// <summary>A reference that others gave, such as a customer's URN: any text of 1 to 100 characters.</summary>
    public static string? Reference(this FileReading reading, TableRow row, string column)
    {
        var reference = reading.Required(row, column);
        if (reference is not { Length: > LongestReference })
            return reference;

        reading.Error(row, column, ListMessages.TooLong(column, LongestReference));
        return null;
    }

    /// <summary>
    /// A supplier's Salesforce id: 1 to 40 letters, digits and hyphens, case-sensitive. <c>ccs</c> is none, since the folder and the
    /// ledger of that name are those of the framework's own lists.
    /// </summary>
    public static string? SupplierId(this FileReading reading, TableRow row, string column)
    {
        if (reading.Required(row, column) is not { } id)
            return null;
        if (id == Authority)
        {
            reading.Error(row, column, ListMessages.IdReserved(column));
            return null;
        }

        if (id.Length <= LongestId && id.All(character => char.IsAsciiLetterOrDigit(character) || character == '-'))
            return id;

        reading.Error(row, column, ListMessages.IdFormat(column));
        return null;
    }
}
