using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Compliance.Tables;

/// <summary>One cell of a supplier's or CCS's file.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">What a person would see: the characters of a text, the digits of a number, an ISO date.</param>
/// <param name="Number">The number of a <see cref="CellKind.Number"/> cell, otherwise 0.</param>
/// <param name="Date">The date of a <see cref="CellKind.Date"/> cell, otherwise the default.</param>
public readonly record struct Cell(CellKind Kind, string Text, decimal Number, LocalDate Date)
{
    /// <summary>A cell that holds nothing.</summary>
    public static Cell Empty { get; } = new(CellKind.Empty, "", 0, default);

    /// <summary>A cell of characters; no characters at all make an empty cell.</summary>
    public static Cell OfText(string text) => text.Length == 0 ? Empty : new(CellKind.Text, text, 0, default);

    /// <summary>A spreadsheet's number.</summary>
    public static Cell OfNumber(decimal number) => new(CellKind.Number, number.ToString(CultureInfo.InvariantCulture), number, default);

    /// <summary>A spreadsheet's date.</summary>
    public static Cell OfDate(LocalDate date) => new(CellKind.Date, LocalDatePattern.Iso.Format(date), 0, date);

    /// <summary>A spreadsheet's truth value.</summary>
    public static Cell OfBoolean(bool value) => new(CellKind.Boolean, value ? "TRUE" : "FALSE", 0, default);

    /// <summary>A spreadsheet's error value, for example <c>#DIV/0!</c>.</summary>
    public static Cell OfError(string text) => new(CellKind.Error, text, 0, default);
}
