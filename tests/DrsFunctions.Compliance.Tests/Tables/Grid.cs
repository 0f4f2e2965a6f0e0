using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Tests.Tables;

/// <summary>Makes sheets and rows as the tests need them; null rows are blank and left out.</summary>
internal static class Grid
{
    public static Workbook Csv(params string[]?[] rows) => new([Sheet(null, rows)]);

    public static Workbook Workbook(params Sheet[] sheets) => new([.. sheets]);

    public static Sheet Sheet(string? name, params string[]?[] rows) => new(
        name,
        Hidden: false,
        [.. rows.Index().Where(row => row.Item is not null).Select(row => new SheetRow(row.Index + 1, [.. row.Item!.Select(Cell.OfText)]))]);

    /// <summary>The first row of a table with the column Value and this cell below it, in A2.</summary>
    public static TableRow Row(Cell cell)
    {
        var sheet = new Sheet("plan", Hidden: false, [new SheetRow(1, [Cell.OfText("Value"), Cell.OfText("Other")]), new SheetRow(2, [cell, Cell.OfText("x")])]);
        return TableFinder.Find(Workbook(sheet), new TableShape("plan", [new Column("Value"), new Column("Other")], 10)).Table!.Rows[0];
    }

    public static TableRow Row(string text) => Row(Cell.OfText(text));
}
