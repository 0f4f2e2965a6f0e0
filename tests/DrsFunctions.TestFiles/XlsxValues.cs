using NodaTime;

namespace DrsFunctions.TestFiles;

/// <summary>A formula with the value that the spreadsheet program stored when it last worked it out; null for none.</summary>
public sealed record Formula(string Expression, object? Stored);

/// <summary>An error value such as <c>#DIV/0!</c>.</summary>
public sealed record SpreadsheetError(string Text);

/// <summary>A text that stands in the cell itself and not among the shared ones.</summary>
public sealed record InlineText(string Text);

/// <summary>A number shown as a percentage: 0.385 as 38.5%.</summary>
public sealed record Percentage(double Share);

/// <summary>A date with a time.</summary>
public sealed record DateAndTime(LocalDateTime Moment);

/// <summary>A number in a format of its own, such as <c>yyyy</c> or <c>[h]:mm</c>.</summary>
public sealed record Formatted(double Number, string FormatCode);

/// <summary>A cell's XML as it is, for what no spreadsheet program writes; <c>{r}</c> stands for its address.</summary>
public sealed record RawCell(string Xml);
