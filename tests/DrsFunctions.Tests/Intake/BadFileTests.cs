using System.Text;
using System.Text.Json;
using DrsFunctions.TestFiles;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Intake;

/// <summary>Files that are wrong as a whole: each gets one final receipt that says so.</summary>
public sealed class BadFileTests : JourneyTests
{
    // One supplier for all that is refused: what is refused changes nothing.
    private static readonly Lazy<Task<Supplier>> Refused = new(async () => await (await Journey.SharedAsync()).SupplierAsync());

    private Supplier supplier = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        supplier = await Refused.Value;
    }

    [Fact]
    public async Task File_Empty_IsRejected() => await IsRefusedAsync([], "fileEmpty");

    [Fact]
    public async Task File_WithHeadersAlone_IsRejected()
    {
        var error = await IsRefusedAsync(supplier.Report().WithoutRows().AsCsv(), "noRows");

        Assert.Equal(1, error.Whole("row"));
    }

    [Fact]
    public async Task File_WithoutARequiredColumn_NamesItAndTheNearestHeader()
    {
        var error = await IsRefusedAsync(supplier.Report().WithHeader("Section", "Sectoin").AsCsv(), "columnMissing");

        Assert.Equal(("Section", "Sectoin", 1), (error.Text("column"), error.Text("found"), error.Whole("row")));
        Assert.Contains("Sectoin", error.Text("howToFix"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_WithAColumnTwice_NamesIt()
    {
        var error = await IsRefusedAsync(supplier.Report().WithColumn("value ").AsCsv(), "columnDoubled");

        Assert.Equal(("Value", 1, "J1"), (error.Text("column"), error.Whole("row"), error.Text("cell")));
    }

    [Fact]
    public async Task File_WithoutAnyKnownHeader_IsRejected() =>
        await IsRefusedAsync(Lists.Csv(["One", "Two"], ["1", "2"]), "headersMissing");

    [Fact]
    public async Task File_WithTenThousandAndOneRows_IsRejected() => await IsRefusedAsync(WithRows(10_001, supplier), "tooManyRows");

    [Fact]
    public async Task File_WithTenThousandRows_IsRead()
    {
        var accepted = await Journey.SupplierAsync();

        var receipt = await accepted.SendAsync("report", WithRows(10_000, accepted));

        Assert.Equal(10_000, receipt.Whole("counts.rows"));
        Assert.DoesNotContain(receipt.Items("messages"), message => message.Text("code") == "tooManyRows");
    }

    [Fact]
    public async Task File_OfElevenMegabytes_IsRejectedUnread()
    {
        var content = new byte[11 * 1024 * 1024];
        supplier.Report().AsCsv().CopyTo(content, 0);

        var error = await IsRefusedAsync(content, "fileTooLarge");

        Assert.Contains("10 MB", error.Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_TruncatedXlsx_IsUnreadable()
    {
        var whole = supplier.Report().AsXlsx();

        await IsRefusedAsync(whole[..(whole.Length / 2)], "fileDamaged", "unreadable");
    }

    [Fact]
    public async Task File_Pdf_IsUnreadable() =>
        await IsRefusedAsync(Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"), "fileFormatUnknown", "unreadable");

    [Fact]
    public async Task File_WithHiddenSheetOfItsKind_IsRejected()
    {
        var content = XlsxFile.Of(new XlsxSheet("Report", supplier.Report().Rows, Hidden: true), new XlsxSheet("Notes", [["Nothing here"]]));

        var error = await IsRefusedAsync(content, "sheetHidden");

        Assert.Equal("Report", error.Text("sheet"));
    }

    [Fact]
    public async Task File_WithBlankRowsBetween_NamesTheTrueRow()
    {
        var report = supplier.Report().With("KPI", "VI-01", ("Value", "lots"));
        var spaced = report.Rows.SelectMany(row => new[] { row, [] });

        var error = await IsRefusedAsync(CsvFile.Of(spaced.ToArray()), "numberExpected");

        Assert.Equal((report.RowOf("KPI", "VI-01") * 2) - 1, error.Whole("row"));
    }

    [Fact]
    public async Task File_WithFormulas_TakesTheStoredValue()
    {
        var accepted = await Journey.SupplierAsync();
        var report = accepted.Report().With("KPI", "VI-01", ("Value", new Formula("1/0", 2700)));
        await accepted.SendPlanAsync();

        var receipt = await accepted.SendAsync("report", report.AsXlsx());

        Assert.Equal("accepted", receipt.Text("outcome"));
        var kpi = (await accepted.StandingAsync()).Items("kpis").Single(kpi => kpi.Text("code") == "VI-01");
        Assert.Equal(2700, kpi.Number("actual"));
    }

    [Fact]
    public async Task File_WithAFormulaNeverWorkedOut_IsRejected()
    {
        var report = supplier.Report().With("KPI", "VI-01", ("Value", new Formula("SUM(A1:A9)", new SpreadsheetError("#REF!"))));

        var error = await IsRefusedAsync(report.AsXlsx(), "cellError");

        Assert.Equal($"C{report.RowOf("KPI", "VI-01")}", error.Text("cell"));
    }

    private static byte[] WithRows(int count, Supplier by)
    {
        var report = by.Report();
        while (report.LastRow - 1 < count)
            report.WithAnother("KPI", "VI-01", ("Value", 1), ("Customer", $"1000{report.LastRow}"));
        return report.AsCsv();
    }

    private async Task<JsonElement> IsRefusedAsync(byte[] content, string code, string outcome = "rejected")
    {
        var receipt = await supplier.SendAsync("report", content);

        Assert.Equal(outcome, receipt.Text("outcome"));
        var error = Assert.Single(receipt.Items("messages"));
        Assert.Equal((code, "error", 1), (error.Text("code"), error.Text("severity"), receipt.Whole("counts.errors")));
        Assert.DoesNotContain(await supplier.LedgerAsync(), entry => entry.Text("kind") == "reportAccepted");
        Assert.Equal("errorsToCorrect", (await supplier.StandingAsync()).Text("submission"));
        return error;
    }
}
