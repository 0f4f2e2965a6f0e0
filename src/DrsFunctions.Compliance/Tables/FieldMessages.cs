namespace DrsFunctions.Compliance.Tables;

/// <summary>What is said about a cell that cannot be read as what its column holds.</summary>
internal readonly record struct FieldMessages(string Code, string Text, string HowToFix)
{
    public static FieldMessages CellError(string label, string found) => new(
        "cellError", $"{label} must not be the spreadsheet error {found}",
        "Correct the formula, or replace it with its result.");

    public static FieldMessages ControlCharacter(string label) => new(
        "controlCharacter", $"{label} must not include hidden control characters",
        "Type the cell again, or paste it as plain text.");

    public static FieldMessages IdentifierShortened(string label) => new(
        "identifierShortened", $"{label} must be text: the spreadsheet program has kept it as a number and lost some of its digits",
        "Format the cell as text, then type the value again.");

    public static FieldMessages Number(string label) => new(
        "numberExpected", $"{label} must be a number, like 1250 or 38.5",
        "Enter digits, with a decimal point if needed and no words or units.");

    public static FieldMessages Exponent(string label) => new(
        "numberHasExponent", $"{label} must be a number written in full, without an exponent",
        "Write out all of its digits, like 705000.");

    public static FieldMessages WholeNumber(string label) => new(
        "wholeNumberExpected", $"{label} must be a whole number, like 12",
        "Enter digits only, without a decimal part.");

    public static FieldMessages Date(string label) => new(
        "dateExpected", $"{label} must be a date, like 14/01/2026 or 2026-01-14",
        "Enter the day, the month and the year with four digits.");

    public static FieldMessages DateNotReal(string label) => new(
        "dateNotReal", $"{label} must be a real date",
        "Check the day and the month against a calendar.");

    public static FieldMessages DateMonthFirst(string label) => new(
        "dateMonthFirst", $"{label} must have the day before the month, like 25/01/2026",
        "Enter the day, then the month, then the year; or year-month-day, like 2026-01-25.");

    public static FieldMessages YesNo(string label) => new(
        "yesOrNoExpected", $"{label} must be yes or no",
        "Enter yes or no.");
}
