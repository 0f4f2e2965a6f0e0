using System.Globalization;
using System.Text;
using System.Text.Json;
using DrsFunctions.Exports;
using DrsFunctions.Storage.Receipts;

namespace DrsFunctions.Receipts;

/// <summary>A receipt's messages as CSV, one a line, for people who work through them in a spreadsheet.</summary>
internal static class ReceiptTable
{
    private static readonly string[] Columns = ["Code", "Severity", "Sheet", "Row", "Column", "Cell", "Found", "Message", "How to fix"];

    /// <summary>The table; null where there is nothing to list.</summary>
    public static string? Of(Receipt receipt)
    {
        if (receipt.Messages.IsEmpty)
            return null;

        // Spreadsheet programs take a file without the mark for their country's old encoding.
        var table = new StringBuilder("\uFEFF");
        CsvLine.Append(table, Columns);
        foreach (var message in receipt.Messages)
            CsvLine.Append(table, Cells(message));
        return table.ToString();
    }

    private static IEnumerable<string> Cells(ReceiptMessage message) =>
    [
        message.Code,
        JsonNamingPolicy.CamelCase.ConvertName(message.Severity.ToString()),
        Text(message.Sheet),
        message.Row?.ToString(CultureInfo.InvariantCulture) ?? "",
        Text(message.Column),
        Text(message.Cell),
        Text(message.Found),
        Text(message.Message),
        Text(message.HowToFix),
    ];

    private static string Text(string? text) => CsvCell.Text(text).Content;
}
