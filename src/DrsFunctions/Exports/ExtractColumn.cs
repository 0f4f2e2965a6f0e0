using NodaTime;

namespace DrsFunctions.Exports;

/// <summary>A column of an exported table.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Description">What it means, for the metadata.</param>
/// <param name="DataType">The CSV-on-the-Web type of its cells.</param>
/// <param name="Cell">The cell of a row.</param>
/// <param name="IsList">Whether a cell holds several values with semicolons between them.</param>
internal sealed record ExtractColumn<TRow>(string Name, string Description, string DataType, Func<TRow, CsvCell> Cell, bool IsList = false)
{
    public static ExtractColumn<TRow> Text(string name, string description, Func<TRow, string?> text) =>
        new(name, description, "string", row => CsvCell.Text(text(row)));

    public static ExtractColumn<TRow> Texts(string name, string description, Func<TRow, IEnumerable<string>> texts) =>
        new(name, description, "string", row => CsvCell.Texts(texts(row)), IsList: true);

    public static ExtractColumn<TRow> Number(string name, string description, Func<TRow, decimal?> figure) =>
        new(name, description, "decimal", row => CsvCell.Number(figure(row)));

    public static ExtractColumn<TRow> Whole(string name, string description, Func<TRow, long?> number) =>
        new(name, description, "integer", row => CsvCell.Whole(number(row)));

    public static ExtractColumn<TRow> Truth(string name, string description, Func<TRow, bool?> truth) =>
        new(name, description, "boolean", row => CsvCell.Truth(truth(row)));

    public static ExtractColumn<TRow> Day(string name, string description, Func<TRow, LocalDate?> day) =>
        new(name, description, "date", row => CsvCell.Day(day(row)));

    public static ExtractColumn<TRow> At(string name, string description, Func<TRow, Instant?> instant) =>
        new(name, description, "dateTime", row => CsvCell.At(instant(row)));

    public static ExtractColumn<TRow> Word(string name, string description, Func<TRow, Enum?> word) =>
        new(name, description, "string", row => CsvCell.Word(word(row)));

    public static ExtractColumn<TRow> Words<T>(string name, string description, Func<TRow, IEnumerable<T>> words)
        where T : struct, Enum => new(name, description, "string", row => CsvCell.Words(words(row)), IsList: true);
}
