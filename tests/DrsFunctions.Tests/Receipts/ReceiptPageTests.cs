using System.Xml.Linq;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Receipts;

namespace DrsFunctions.Tests.Receipts;

public sealed class ReceiptPageTests
{
    [Fact]
    public void Page_OfAnAcceptedReport_SaysSoInItsHeadingAndTitle()
    {
        var page = Read(ReceiptPage.Of(Given.Accepted));

        Assert.Equal("en-GB", page.Root!.Attribute("lang")?.Value);
        Assert.Equal("File accepted", Assert.Single(page.Descendants("h1")).Value);
        Assert.StartsWith("File accepted – 2025.xlsx – ", Assert.Single(page.Descendants("title")).Value, StringComparison.Ordinal);
        Assert.Contains(page.Descendants("dd"), line => line.Value == "13 July 2026 at 12:30am");
        Assert.DoesNotContain(page.Descendants(), element => element.Attribute("role")?.Value == "alert");
        Assert.Empty(page.Descendants("table"));
    }

    [Fact]
    public void Page_OfARejectedReport_LeadsFromTheSummaryToEachError()
    {
        var page = Read(ReceiptPage.Of(Given.Rejected));

        Assert.StartsWith("Error: ", Assert.Single(page.Descendants("title")).Value, StringComparison.Ordinal);
        var summary = Assert.Single(page.Descendants("div"), element => element.Attribute("role")?.Value == "alert");
        Assert.Equal("There is a problem", summary.Element("h2")?.Value);
        var link = Assert.Single(summary.Descendants("a"));
        Assert.Equal(Given.Error.Message, link.Value);
        var row = Assert.Single(page.Descendants("tr"), element => "#" + element.Attribute("id")?.Value == link.Attribute("href")?.Value);
        Assert.Equal("Sheet report, cell C12, row 12", row.Element("th")?.Value);
        Assert.Contains(Given.Error.HowToFix, row.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_OfAPage_HaveCaptionsAndScopes()
    {
        var page = Read(ReceiptPage.Of(Given.Rejected));

        Assert.Equal(["Errors", "Warnings", "What was read in a lenient way"], page.Descendants("table").Select(table => table.Element("caption")?.Value));
        Assert.All(page.Descendants("th"), heading => Assert.Contains(heading.Attribute("scope")?.Value, (string?[])["col", "row"]));
        Assert.Equal(["Last year"], page.Descendants("li").Select(item => item.Value).Where(item => item != Given.Error.Message));
    }

    [Fact]
    public void Page_OfHundredsOfErrors_ListsEachOfThem()
    {
        var errors = Enumerable.Range(1, 437).Select(row => Given.Error with { Row = row, Cell = $"C{row}", Message = $"Row {row} is wrong" });

        var page = Read(ReceiptPage.Of(Given.Of(UploadOutcome.Rejected, [.. errors]) with { MessagesOmitted = 1_500 }));

        Assert.Equal(437, page.Descendants("a").Count(link => link.Value.EndsWith("is wrong", StringComparison.Ordinal)));
        Assert.Equal(437, Assert.Single(page.Descendants("tbody")).Elements("tr").Count());
        Assert.Contains("The file has 437 errors.", page.Root!.Value, StringComparison.Ordinal);
        Assert.Contains("1,500 more messages cannot be listed here.", page.Root.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</style></title><b>&amp;")]
    [InlineData("\u202Excel.\u0001\u0000")]
    public void Page_OfHostileText_ShowsItAsText(string hostile)
    {
        var message = Given.Error with { Sheet = hostile, Column = hostile, Found = hostile, Message = hostile, HowToFix = hostile };
        var receipt = Given.Of(UploadOutcome.Rejected, message) with
        {
            FileName = hostile,
            Framework = hostile,
            Owner = hostile,
            Kind = hostile,
            Ignored = [hostile],
            Normalisations = [new(hostile, 1)],
            Catalogue = hostile,
        };

        var text = ReceiptPage.Of(receipt);

        var page = Read(text);
        var shown = hostile.Replace('\u0001', '\uFFFD').Replace('\0', '\uFFFD');
        Assert.Equal(shown, Assert.Single(page.Descendants("td"), cell => cell.Attribute("class")?.Value == "found").Value);
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "img" or "b");
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(nameof(UploadOutcome.Accepted))]
    [InlineData(nameof(UploadOutcome.Rejected))]
    public void Page_FetchesNothing(string outcome)
    {
        var text = ReceiptPage.Of(Given.Of(Enum.Parse<UploadOutcome>(outcome), Given.Warning));

        Assert.All((string[])["src=", "@import", "url(", "http:", "https:"], fetching => Assert.DoesNotContain(fetching, text, StringComparison.Ordinal));
        Assert.All(Read(text).Descendants("a"), link => Assert.StartsWith("#", link.Attribute("href")?.Value, StringComparison.Ordinal));
        Assert.Contains("default-src &#39;none&#39;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_OfEveryOutcome_HasAHeadingAndSaysWhatFollows()
    {
        var pages = Enum.GetValues<UploadOutcome>().Select(outcome => Read(ReceiptPage.Of(Given.Of(outcome)))).ToList();

        Assert.Equal(pages.Count, pages.Select(page => Assert.Single(page.Descendants("h1")).Value).Distinct(StringComparer.Ordinal).Count());
        Assert.All(pages, page => Assert.NotEmpty(Assert.Single(page.Descendants("p"), line => line.Attribute("class")?.Value == "lead").Value));
    }

    [Fact]
    public void Table_OfMessages_HasALineForEachAndNoFormulas()
    {
        var receipt = Given.Of(
            UploadOutcome.Rejected,
            Given.Error with { Found = "=HYPERLINK(\"http://x\",\"y\")", Sheet = "@sheet", Column = "+c" },
            Given.Warning with { Found = "-1+2", Row = null });

        var lines = ReceiptTable.Of(receipt)!.Split("\r\n");

        Assert.Equal("\uFEFFCode,Severity,Sheet,Row,Column,Cell,Found,Message,How to fix", lines[0]);
        Assert.StartsWith("numberExpected,error,'@sheet,12,'+c,C12,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",\"Value of", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("standardExpired,warning,report,,Value,C40,'-1+2,", lines[2], StringComparison.Ordinal);
        Assert.Equal(["", 4], (object[])[lines[3], lines.Length]);
        Assert.Null(ReceiptTable.Of(Given.Accepted));
    }

    // The pages are written so that they are XML, too, save for their tags without an end.
    private static XDocument Read(string page)
    {
        var body = page.Replace("<!DOCTYPE html>\n", "", StringComparison.Ordinal).Replace("<br>", "<br/>", StringComparison.Ordinal);
        return XDocument.Parse(string.Join('\n', body.Split('\n').Select(line => line.StartsWith("<meta ", StringComparison.Ordinal) ? line[..^1] + "/>" : line)));
    }
}
