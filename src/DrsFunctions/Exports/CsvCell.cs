using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Exports;

/// <summary>
/// A cell of an exported table. Text may come from anybody and be opened in a spreadsheet, which would take what begins with an
/// equals sign and the like for a formula: such text gets an apostrophe in front. A number below 0 is a number and stays one.
/// </summary>
internal readonly record struct CsvCell
{
    // What spreadsheets take for the beginning of a formula, or skip on the way to one.
    private const string Formulas = "=+-@\t\r\n";

    // Dividing by a one of the most places leaves only the places that the figure needs.
    private const decimal One = 1.0000000000000000000000000000m;

    private CsvCell(string? content) => Content = content ?? "";

    /// <summary>What it says, before it is quoted; empty for nothing.</summary>
    public string Content { get; }

    /// <summary>A text.</summary>
    public static CsvCell Text(string? text) => new(text is { Length: > 0 } && Formulas.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text);

    /// <summary>Texts, with semicolons between them.</summary>
    public static CsvCell Texts(IEnumerable<string> texts) => Text(string.Join(CsvMetadata.Separator, texts));

    /// <summary>A figure, without zeros at its end.</summary>
    public static CsvCell Number(decimal? figure) => new(figure is { } known ? (known == 0 ? 0 : known / One).ToString(CultureInfo.InvariantCulture) : null);

    /// <summary>A whole number.</summary>
    public static CsvCell Whole(long? number) => new(number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Yes or no: <c>true</c> or <c>false</c>.</summary>
    public static CsvCell Truth(bool? truth) => new(truth is { } known ? (known ? "true" : "false") : null);

    /// <summary>A day: <c>2026-01-14</c>.</summary>
    public static CsvCell Day(LocalDate? day) => new(day is { } known ? LocalDatePattern.Iso.Format(known) : null);

    /// <summary>An instant: <c>2026-01-14T12:00:00Z</c>.</summary>
    public static CsvCell At(Instant? instant) => new(instant is { } known ? InstantPattern.ExtendedIso.Format(known) : null);

    /// <summary>A word of the domain page: <c>approachingTarget</c>.</summary>
    public static CsvCell Word(Enum? word) => new(word is null ? null : WordOf(word));

    /// <summary>Words of the domain page, with semicolons between them.</summary>
    public static CsvCell Words<T>(IEnumerable<T> words)
        where T : struct, Enum => new(string.Join(CsvMetadata.Separator, words.Select(word => WordOf(word))));

    private static string WordOf(Enum word) => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());
}
