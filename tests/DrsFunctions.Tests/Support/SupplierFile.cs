using System.Text;
using DrsFunctions.TestFiles;

namespace DrsFunctions.Tests.Support;

/// <summary>A plan or report in the making: whole and right, but for what a test says. Its headers stand in row 1.</summary>
internal sealed class SupplierFile
{
    private readonly List<string> headers;
    private readonly List<Dictionary<string, object?>> rows = [];

    private SupplierFile(params string[] headers) => this.headers = ["Section", "Item", .. headers];

    /// <summary>What there is of headers and rows, as a CSV or XLSX file has it.</summary>
    public List<IReadOnlyList<object?>> Rows =>
        [headers, .. rows.Select(row => (IReadOnlyList<object?>)[.. headers.Select(header => row.GetValueOrDefault(header))])];

    /// <summary>The plan of a debt recovery supplier, with the baselines of the domain page's worked examples.</summary>
    public static SupplierFile Plan(string supplier, string framework)
    {
        var plan = new SupplierFile("Value", "Date", "Baseline", "Uplift", "Per million", "Points", "Comment").Declaring(supplier, framework, year: null);
        foreach (var (code, baseline, _) in Figures.All.Where(figure => figure.Baseline is not null))
            plan.With("KPI", code, ("Baseline", baseline));
        return plan;
    }

    /// <summary>A report of a debt recovery supplier that meets every target of year 4 without business.</summary>
    public static SupplierFile Report(string supplier, string framework, int year)
    {
        var report = new SupplierFile("Value", "Numerator", "Denominator", "Date", "Customer", "Evidence", "Comment").Declaring(supplier, framework, year);
        foreach (var (code, _, cells) in Figures.All)
            report.With("KPI", code, cells);
        report.With("Practice", "Vulnerability Toolkit", ("Value", "2.1"), ("Date", "2025-03-01"));
        report.With("Practice", "MoneyAdviser Network", ("Value", "MAN-77"), ("Date", "2024-06-01"));
        report.With("Scheme", "financial education", ("Value", 240), ("Comment", "Money lessons in eleven schools"));
        foreach (var outcome in (string[])["O1", "O2", "O3"])
            report.With("Impact", outcome, ("Comment", "More people were put through to free debt advice, as the referral register shows."));
        return report;
    }

    /// <summary>Sets cells of an item's row; adds the row where there is none.</summary>
    public SupplierFile With(string section, string item, params (string Column, object? Value)[] cells)
    {
        if (Find(section, item) is not { } row)
            return WithAnother(section, item, cells);
        foreach (var (column, value) in cells)
            row[column] = value;
        return this;
    }

    /// <summary>Adds a row, whatever is there.</summary>
    public SupplierFile WithAnother(string? section, string? item, params (string Column, object? Value)[] cells)
    {
        var row = cells.ToDictionary(cell => cell.Column, cell => cell.Value, StringComparer.Ordinal);
        row["Section"] = section;
        row["Item"] = item;
        rows.Add(row);
        return this;
    }

    public SupplierFile Without(string section, string? item = null)
    {
        rows.RemoveAll(row => Equals(row["Section"], section) && (item is null || Equals(row["Item"], item)));
        return this;
    }

    public SupplierFile WithoutRows()
    {
        rows.Clear();
        return this;
    }

    /// <summary>Writes a header otherwise.</summary>
    public SupplierFile WithHeader(string header, string otherwise)
    {
        foreach (var row in rows.Where(row => row.ContainsKey(header)))
            row[otherwise] = row[header];
        headers[headers.IndexOf(header)] = otherwise;
        return this;
    }

    public SupplierFile WithColumn(string header)
    {
        headers.Add(header);
        return this;
    }

    /// <summary>The number of an item's row, as a receipt names it.</summary>
    public int RowOf(string section, string item) => rows.IndexOf(Find(section, item)!) + 2;

    /// <summary>The number of the last row.</summary>
    public int LastRow => rows.Count + 1;

    public byte[] AsCsv(char separator = ',', Encoding? encoding = null, bool bom = false) => CsvFile.Of(Rows, separator, encoding, bom);

    public byte[] AsXlsx(string sheet = "Data") => XlsxFile.Of(sheet, Rows);

    private SupplierFile Declaring(string supplier, string framework, int? year)
    {
        With("Declaration", "Supplier", ("Value", supplier));
        With("Declaration", "Framework", ("Value", framework));
        if (year is not null)
            With("Declaration", "Year", ("Value", year));
        With("Declaration", "Name", ("Value", "Alex Morgan"));
        With("Declaration", "Role", ("Value", "Head of social value"));
        With("Declaration", "Date", ("Value", "2026-01-05"));
        return With("Declaration", "Confirm", ("Value", "yes"));
    }

    private Dictionary<string, object?>? Find(string section, string item) =>
        rows.Find(row => Equals(row["Section"], section) && Equals(row["Item"], item));
}
