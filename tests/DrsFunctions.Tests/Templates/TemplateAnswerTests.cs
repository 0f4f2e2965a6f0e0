using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Templates;
using DrsFunctions.Files.Frameworks;
using DrsFunctions.Templates;
using DrsFunctions.Tests.Support;
using Embedded.Azurite;

namespace DrsFunctions.Tests.Templates;

public sealed class TemplateAnswerTests : JourneyTests
{
    [Fact]
    public async Task Template_OfAReport_TellsLastYearAndTargets()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendPlanAsync();
        await supplier.SendReportAsync(supplier.Report(year: 3));

        var answer = await Api.AskAsync($"/api/frameworks/RM6226/templates/report?supplier={supplier.Id}&year=4&format=csv");

        Assert.Equal((HttpStatusCode.OK, "text/csv"), (answer.Status, answer.ContentType));
        var lines = answer.Text.TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("Template of the annual report on year 4 – RM6226 – catalogue drs-social-value 1", lines[0]);
        Assert.Equal("Section,Item,Title,Unit,Last year,Target,Value,Numerator,Denominator,Date,Customer,Evidence,Comment", lines[1]);
        Assert.StartsWith($"Declaration,Supplier,,,,,{supplier.Id},", lines[2], StringComparison.Ordinal);
        var targets = await Api.GetAsync($"{supplier.Route}/targets?year=4");
        var target = targets.Items("items").Single(item => item.Text("code") == "VI-01").At("target").GetRawText();
        Assert.Contains(lines, line => line.StartsWith("KPI,VI-01,", StringComparison.Ordinal) && line.Contains($",{target},,,", StringComparison.Ordinal));
        var again = await Api.AskAsync($"/api/frameworks/RM6226/templates/report?supplier={supplier.Id}&year=4&format=csv", answer.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.Status);
    }

    [Theory]
    [InlineData("report", HttpStatusCode.BadRequest)]
    [InlineData("report?supplier=nobody", HttpStatusCode.NotFound)]
    [InlineData("nothing", HttpStatusCode.NotFound)]
    [InlineData("feedback?format=pdf", HttpStatusCode.BadRequest)]
    [InlineData("feedback?year=99", HttpStatusCode.NotFound)]
    public async Task Template_ThatCannotBeMade_IsAProblem(string asked, HttpStatusCode status) =>
        (await Api.AskAsync($"/api/frameworks/RM6226/templates/{asked}")).IsProblem(status);

    [Theory]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("ods", "application/vnd.oasis.opendocument.spreadsheet")]
    public async Task Template_OfEachKind_IsAWorkbook(string format, string mediaType)
    {
        foreach (var kind in TableTemplate.Kinds)
        {
            var answer = await Api.AskAsync($"/api/frameworks/RM6226/templates/{kind}?format={format}");
            Assert.Equal((HttpStatusCode.OK, mediaType), (answer.Status, answer.ContentType));
        }
    }

    [Fact]
    public void Workbooks_OfATemplate_HaveLockedHeadingsAndChoices()
    {
        var template = Report();

        var xlsx = Part(TemplateFile.Write(template, TemplateFormat.Xlsx), "xl/worksheets/sheet1.xml");
        Assert.Single(xlsx.Descendants(), element => element.Name.LocalName == "sheetProtection");
        Assert.Contains(xlsx.Descendants(), element => element.Name.LocalName == "formula1" && element.Value == "\"yes,no\"");
        Assert.Contains(xlsx.Descendants(), element => element.Name.LocalName == "pane" && element.Attribute("state")?.Value == "frozen");
        Assert.Contains("drs-social-value 1", Part(TemplateFile.Write(template, TemplateFormat.Xlsx), "docProps/core.xml").Root!.Value, StringComparison.Ordinal);

        var ods = TemplateFile.Write(template, TemplateFormat.Ods);
        Assert.Equal("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", System.Text.Encoding.ASCII.GetString(ods, 30, 54));
        var content = Part(ods, "content.xml");
        Assert.Contains(content.Descendants().Attributes(), attribute => attribute is { Name.LocalName: "protected", Value: "true" });
        Assert.Contains(content.Descendants().Attributes(), attribute => attribute.Value == "of:cell-content-is-in-list(\"yes\";\"no\")");
        Assert.Contains("drs-social-value 1", Part(ods, "meta.xml").Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Template_Written_IsTheSameEveryTimeAndHoldsNoFormulas()
    {
        var template = Report();
        template = template with { Rows = template.Rows.SetItem(0, [.. template.Rows[0].Select(_ => Cell.OfText("=1+1"))]) };

        Assert.All(Enum.GetValues<TemplateFormat>(), format => Assert.Equal(TemplateFile.Write(template, format), TemplateFile.Write(template, format)));
        Assert.Contains("'=1+1,'=1+1", System.Text.Encoding.UTF8.GetString(TemplateFile.Write(template, TemplateFormat.Csv)), StringComparison.Ordinal);
        Assert.DoesNotContain(Part(TemplateFile.Write(template, TemplateFormat.Xlsx), "xl/worksheets/sheet1.xml").Descendants(), element => element.Name.LocalName == "f");
    }

    private static Template Report()
    {
        Framework framework = FrameworkFolder.Read(Path.Combine(RepositoryRoot.Find(), "frameworks"))[0];
        return ReportTemplate.Of(framework, "001b000003K1abc", SupplierRecord.Empty, framework.Years[0]);
    }

    private static XDocument Part(byte[] archive, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }
}
