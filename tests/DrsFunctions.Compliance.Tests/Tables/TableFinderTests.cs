using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Tests.Tables;

public sealed class TableFinderTests
{
    private static readonly TableShape Shape = new(
        "report",
        [new("Section", Required: true), new("Item", Required: true), new("Customer URN", Aliases: ["CustomerNumber"]), new("Value")],
        MaximumRows: 5);

    [Fact]
    public void Headers_InAnyCaseSpacingAndOrder_AreFound()
    {
        var table = Found(Grid.Csv(["customer_urn", "ITEM ", "Sec-tion"], ["10", "VI-01", "KPI"]));

        Assert.Equal(("KPI", "VI-01", "10"), (table.Rows[0]["Section"].Text, table.Rows[0]["Item"].Text, table.Rows[0]["Customer URN"].Text));
        Assert.Equal("C2", table.Rows[0].AddressOf("Section"));
        Assert.Null(table.Rows[0].AddressOf("Value"));
    }

    [Fact]
    public void Header_ByAlias_IsItsColumn() =>
        Assert.Equal("10", Found(Grid.Csv(["Section", "Item", "Customer number"], ["KPI", "VI-01", "10"])).Rows[0]["Customer URN"].Text);

    [Fact]
    public void Headers_BelowTitles_AreFoundAndRowsKeepTheirNumbers()
    {
        var table = Found(Grid.Csv(["Annual report"], null, ["Item list"], ["Section", "Item"], null, ["KPI", "VI-01"], [" ", ""], ["KPI", "VI-02"]));

        Assert.Equal(4, table.HeaderRow);
        Assert.Equal([6, 8], table.Rows.Select(row => row.Number));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Headers_WithinTwentyRows_AreFound(int row, bool found)
    {
        string[]?[] rows = [.. Enumerable.Repeat<string[]?>(null, row - 1), ["Section", "Item"], ["KPI", "VI-01"]];

        var search = TableFinder.Find(Grid.Csv(rows), Shape);

        Assert.Equal(found, search.Table is not null);
        if (!found)
            Assert.Equal("headersMissing", Assert.Single(search.Messages).Code);
    }

    [Fact]
    public void Column_Missing_IsNamedWithTheNearestHeader()
    {
        var message = Refused(Grid.Csv(["Title"], ["Sction", "Item", "Value"], ["KPI", "VI-01", "1"]));

        Assert.Equal(("columnMissing", 2, "Section", "Sction"), (message.Code, message.Row, message.Column, message.Found));
        Assert.Contains("Rename the column Sction to Section", message.HowToFix, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_SeveralMissing_AreNamedOneByOne()
    {
        var search = TableFinder.Find(Grid.Csv(["Value", "Zebra"], ["1", "2"]), Shape);

        Assert.Equal(["Section", "Item"], search.Messages.Select(message => message.Column!).ToArray());
        Assert.All(search.Messages, message => Assert.Null(message.Found));
    }

    [Theory]
    [InlineData("Value", "VALUE")]
    [InlineData("Customer URN", "Customer Number")]
    public void Column_Twice_IsRefusedAtTheSecond(string first, string second)
    {
        var message = Refused(Grid.Csv(["Section", "Item", first, second], ["KPI", "VI-01", "1", "2"]));

        Assert.Equal("columnDoubled", message.Code);
        Assert.NotNull(message.Cell);
    }

    [Fact]
    public void Headers_Unknown_AreIgnoredAsWritten() =>
        Assert.Equal(["Last year", "Who wrote it"], Found(Grid.Csv(["Section", "Item", "Last year", "Who wrote it"], ["KPI", "VI-01", "1", "2"])).Ignored.ToArray());

    [Fact]
    public void Sheet_NamedLikeTheKind_IsTakenAndOthersIgnored()
    {
        var table = Found(Grid.Workbook(Grid.Sheet("Copy", ["Section", "Item"], ["a", "b"]), Grid.Sheet(" REPORT", ["Section", "Item"], ["KPI", "VI-01"])));

        Assert.Equal(" REPORT", table.Sheet);
        Assert.Equal("KPI", table.Rows[0]["Section"].Text);
        Assert.Equal(["Copy"], table.Ignored.ToArray());
    }

    [Fact]
    public void Sheet_OnlyOneWithTheColumns_IsTaken() =>
        Assert.Equal("Data", Found(Grid.Workbook(Grid.Sheet("Notes", ["Read me"]), Grid.Sheet("Data", ["Section", "Item"], ["KPI", "VI-01"]))).Sheet);

    [Fact]
    public void Sheets_SeveralWithTheColumns_AreRefused()
    {
        var message = Refused(Grid.Workbook(Grid.Sheet("One", ["Section", "Item"], ["a", "b"]), Grid.Sheet("Two", ["Section", "Item"], ["a", "b"])));

        Assert.Equal(("sheetsAmbiguous", "One, Two"), (message.Code, message.Found));
    }

    [Fact]
    public void Sheets_NoneWithTheColumns_AreRefused() =>
        Assert.Equal("sheetNotFound", Refused(Grid.Workbook(Grid.Sheet("One", ["a"]), Grid.Sheet("Two", ["b"]))).Code);

    [Fact]
    public void Sheet_Hidden_IsNeverTheTable()
    {
        var hidden = Grid.Sheet("report", ["Section", "Item"], ["KPI", "VI-01"]) with { Hidden = true };

        Assert.Equal(("sheetHidden", "report"), (Refused(Grid.Workbook(Grid.Sheet("One", ["a"]), hidden)).Code, Refused(Grid.Workbook(hidden)).Sheet));
    }

    [Fact]
    public void Workbook_Blank_HasNoHeaders() => Assert.Equal("headersMissing", Refused(Grid.Workbook(Grid.Sheet("Sheet1"), Grid.Sheet("Sheet2"))).Code);

    [Fact]
    public void Headers_WithoutRows_AreRefused()
    {
        var message = Refused(Grid.Csv(["Section", "Item"], [" ", "\u00A0"]));

        Assert.Equal(("noRows", 1), (message.Code, message.Row));
    }

    [Fact]
    public void Rows_AsManyAsAllowed_AreTakenAndOneMoreRefused()
    {
        string[]?[] rows = [["Section", "Item"], .. Enumerable.Repeat<string[]?>(["KPI", "x"], 5)];

        Assert.Equal(5, Found(Grid.Csv([.. rows, null])).Rows.Length);
        var message = Refused(Grid.Csv([.. rows, ["KPI", "x"]]));
        Assert.Equal(("tooManyRows", 7, "6 rows or more"), (message.Code, message.Row, message.Found));
    }

    private static Table Found(Workbook workbook)
    {
        var search = TableFinder.Find(workbook, Shape);
        Assert.Empty(search.Messages);
        return search.Table!;
    }

    private static Message Refused(Workbook workbook)
    {
        var search = TableFinder.Find(workbook, Shape);
        Assert.Null(search.Table);
        var message = Assert.Single(search.Messages);
        Assert.Equal(Severity.Error, message.Severity);
        return message;
    }
}
