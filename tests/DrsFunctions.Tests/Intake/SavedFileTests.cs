using System.Text;
using DrsFunctions.TestFiles;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Intake;

/// <summary>A report as different programs save it, under whatever name: found by its content and read alike.</summary>
public sealed class SavedFileTests : JourneyTests
{
    private Supplier supplier = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        supplier = await Journey.SupplierAsync();
    }

    [Fact]
    public async Task Csv_NamedXlsx_IsRead() => await IsReadAsync(report => report.AsCsv(), "report.xlsx");

    [Fact]
    public async Task Xlsx_NamedCsv_IsRead() => await IsReadAsync(report => report.AsXlsx(), "report.csv");

    [Fact]
    public async Task Csv_InUtf16_IsRead() => await IsReadAsync(report => report.AsCsv(encoding: Encoding.Unicode, bom: true));

    [Fact]
    public async Task Csv_InUtf16WithTabs_IsRead() => await IsReadAsync(report => report.AsCsv('\t', Encoding.Unicode, bom: true));

    [Fact]
    public async Task Csv_InWindows1252_IsRead() => await IsReadAsync(report => report.AsCsv(encoding: Encoding.Latin1));

    [Fact]
    public async Task Csv_WithSemicolons_IsRead() => await IsReadAsync(report => report.AsCsv(';'));

    [Fact]
    public async Task Csv_WithAByteOrderMark_IsRead() => await IsReadAsync(report => report.AsCsv(bom: true));

    [Fact]
    public async Task Csv_WithBlankRowsBetween_IsRead() => await IsReadAsync(report => CsvFile.Of(Spaced(report)));

    [Fact]
    public async Task Xlsx_WithBlankRowsBetween_IsRead() => await IsReadAsync(report => XlsxFile.Of("Report", Spaced(report)));

    [Fact]
    public async Task Csv_WithATitleAboveItsHeaders_IsRead() =>
        await IsReadAsync(report => CsvFile.Of([["Annual report of a supplier"], [], .. report.Rows]));

    [Fact]
    public async Task Xlsx_WithAHiddenSheetBeside_IsReadWithoutIt() => await IsReadAsync(
        report => XlsxFile.Of(new XlsxSheet("Report", report.Rows), new XlsxSheet("Old figures", report.Rows, Hidden: true)),
        ignored: "Old figures");

    [Theory]
    [InlineData("naïve résumé.csv")]
    [InlineData("100% #1 (a+b) & c?.csv")]
    [InlineData("2025/final/report;v=2.csv")]
    [InlineData("%2e%2e%2fescaped.csv")]
    public async Task Name_OfWhateverCharacters_IsKeptAsItIs(string name)
    {
        var content = supplier.Report().AsCsv();

        var receipt = await supplier.SendAsync("report", content, name);

        Assert.Equal(("accepted", name), (receipt.Text("outcome"), receipt.Text("fileName")));
        Assert.Equal(new Upload($"RM6226/{supplier.Id}/report/{name}", content).Id, receipt.Text("uploadId"));
    }

    private static IReadOnlyList<object?>[] Spaced(SupplierFile report) => [.. report.Rows.SelectMany(row => new[] { row, [] })];

    private async Task IsReadAsync(Func<SupplierFile, byte[]> save, string? name = null, string? ignored = null)
    {
        var report = supplier.Report().With("KPI", "TR-01", ("Evidence", "Régister £"));

        var receipt = await supplier.SendAsync("report", save(report), name);

        Assert.True(receipt.Text("outcome") == "accepted", receipt.ToString());
        Assert.Equal(report.LastRow - 1, receipt.Whole("counts.rows"));
        Assert.Equal(ignored is null ? [] : [ignored], receipt.Texts("ignored"));
        var body = (await supplier.LedgerAsync()).Single(entry => entry.Text("kind") == "reportAccepted").At("body");
        Assert.Contains("Régister £", body.GetRawText(), StringComparison.Ordinal);
    }
}
