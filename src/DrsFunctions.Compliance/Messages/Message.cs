namespace DrsFunctions.Compliance.Messages;

/// <summary>One thing to tell the sender of a file: where it is, what was found, what to do.</summary>
/// <param name="Code">A stable name for programs, in camel case: <c>numeratorAboveDenominator</c>.</param>
/// <param name="Severity">What it means for the file.</param>
/// <param name="Sheet">The sheet, where the format has sheets and the message is about one.</param>
/// <param name="Row">The row as a spreadsheet program numbers it; null for the whole file.</param>
/// <param name="Column">The published name of the column.</param>
/// <param name="Cell">The address of the cell, for example <c>D12</c>.</param>
/// <param name="Found">What stands there; never personal data.</param>
/// <param name="Text">What is wrong, in GOV.UK's wording: it names the field and says no "please", "valid", "invalid" or "sorry".</param>
/// <param name="HowToFix">What to do about it.</param>
public sealed record Message(
    string Code,
    Severity Severity,
    string? Sheet,
    int? Row,
    string? Column,
    string? Cell,
    string? Found,
    string Text,
    string HowToFix)
{
    /// <summary>A message about a whole file.</summary>
    public static Message OfFile(string code, Severity severity, string? found, string text, string howToFix) =>
        new(code, severity, null, null, null, null, found, text, howToFix);
}
