using System.Text;
using System.Text.Json;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Exports.Tests.Given;

namespace DrsFunctions.Exports.Tests;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")", "'=HYPERLINK(\"http://example.org\")")]
    [InlineData("+44 20 7946 0000", "'+44 20 7946 0000")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("Fair = Square", "Fair = Square")]
    [InlineData("'=1", "'=1")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Text_ThatASpreadsheetWouldCompute_IsNeutralised(string? text, string expected) => Assert.Equal(expected, CsvCell.Text(text).Content);

    [Fact]
    public void Texts_InOneCell_AreNeutralisedAsOne() => Assert.Equal("'-1;+2", CsvCell.Texts(["-1", "+2"]).Content);

    [Theory]
    [InlineData("-5.50", "-5.5")]
    [InlineData("0.00", "0")]
    [InlineData("1850", "1850")]
    [InlineData("112.345678", "112.345678")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Number_BelowZeroToo_IsWrittenAsANumber(string figure, string expected) =>
        Assert.Equal(expected, CsvCell.Number(decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture)).Content);

    [Fact]
    public void Cells_OfEveryOtherType_AreWrittenAsTheStandardHasThem()
    {
        Assert.Equal("2026-01-14", CsvCell.Day("2026-01-14".Day()).Content);
        Assert.Equal("2026-07-14T11:00:00Z", CsvCell.At("2026-07-14".Noon()).Content);
        Assert.Equal(("true", "false", ""), (CsvCell.Truth(true).Content, CsvCell.Truth(false).Content, CsvCell.Truth(null).Content));
        Assert.Equal(("approachingTarget", ""), (CsvCell.Word(Rating.ApproachingTarget).Content, CsvCell.Word(null).Content));
        Assert.Equal("late;guardBroken", CsvCell.Words([StandingReasonCode.Late, StandingReasonCode.GuardBroken]).Content);
        Assert.Equal(("12", "", ""), (CsvCell.Whole(12).Content, CsvCell.Whole(null).Content, CsvCell.Number(null).Content));
    }

    [Fact]
    public void Line_WithCommasQuotesAndBreaks_IsQuotedByRfc4180()
    {
        var text = new StringBuilder();

        CsvLine.Append(text, ["plain", "", "a,b", "say \"yes\"", "two\r\nlines", " spaced "]);

        Assert.Equal("plain,,\"a,b\",\"say \"\"yes\"\"\",\"two\r\nlines\", spaced \r\n", text.ToString());
    }

    [Fact]
    public void Metadata_OfEveryTable_DescribesItsColumns()
    {
        Holds(ExtractTables.Standings);
        Holds(ExtractTables.Awards);
        Holds(ExtractTables.KpiResults);
        Holds(ExtractTables.Targets);
        Holds(ExtractTables.LedgerEntries);

        static void Holds<TRow>(ExtractTable<TRow> table)
        {
            var metadata = JsonDocument.Parse(CsvMetadata.Of(table)).RootElement;
            var columns = metadata.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().ToArray();
            Assert.Equal(("http://www.w3.org/ns/csvw", table.File), (metadata.GetProperty("@context").GetString(), metadata.GetProperty("url").GetString()));
            Assert.Equal(table.Header, columns.Select(column => column.GetProperty("titles").GetString()!));
            Assert.Equal(table.Header, table.Header.Distinct());
            Assert.All(columns, column => Assert.Contains(column.GetProperty("datatype").GetString(), (string[])["string", "decimal", "integer", "boolean", "date", "dateTime"]));
            Assert.All(columns, column => Assert.False(string.IsNullOrEmpty(column.GetProperty("dc:description").GetString())));
            Assert.Subset(table.Header.ToHashSet(), metadata.GetProperty("tableSchema").GetProperty("primaryKey").EnumerateArray().Select(name => name.GetString()!).ToHashSet());
        }
    }
}
