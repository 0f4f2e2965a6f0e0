using DrsFunctions.Compliance.Messages;

namespace DrsFunctions.Storage.Receipts;

/// <summary>One thing that a receipt tells, as programs read it.</summary>
/// <param name="Code">A stable name.</param>
/// <param name="Severity">What it means for the file.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">The row as a spreadsheet program numbers it; null for the whole file.</param>
/// <param name="Column">The published name of the column.</param>
/// <param name="Cell">The address of the cell.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="HowToFix">What to do about it.</param>
public sealed record ReceiptMessage(
    string Code,
    Severity Severity,
    string? Sheet,
    int? Row,
    string? Column,
    string? Cell,
    string? Found,
    string Message,
    string HowToFix)
{
    /// <summary>A message as a receipt tells it.</summary>
    public static ReceiptMessage Of(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new(
            message.Code, message.Severity, message.Sheet, message.Row, message.Column, message.Cell, message.Found, message.Text, message.HowToFix);
    }
}
