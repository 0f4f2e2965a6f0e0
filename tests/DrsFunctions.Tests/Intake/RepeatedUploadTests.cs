using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Intake;

/// <summary>The same bytes again, at the same path or another; corrections; second plans.</summary>
public sealed class RepeatedUploadTests : JourneyTests
{
    [Fact]
    public async Task Bytes_InForceWrittenAgain_ChangeNothing()
    {
        var supplier = await Journey.SupplierAsync();
        var report = supplier.Report().AsCsv();
        var receipt = await supplier.SendAsync("report", report, "report.csv");
        var before = await supplier.EntriesOfAsync(receipt.Text("uploadId")!);

        var upload = await Account.WriteAsync(receipt.Text("path")!, report);
        await supplier.SettleAsync();

        Assert.Equal(before.Count, (await supplier.EntriesOfAsync(upload.Id)).Count);
        Assert.Equal(receipt.ToString(), (await Account.ReceiptAsync(upload)).ToString());
    }

    [Fact]
    public async Task Bytes_InForceUnderAnotherPath_AreADuplicate()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendPlanAsync();
        var first = await supplier.SendReportAsync();
        var standing = await supplier.StandingAsync();

        var second = await supplier.SendAsync("report", supplier.Report().AsCsv(), "again.csv");

        Assert.Equal(("duplicate", first.Text("uploadId")), (second.Text("outcome"), second.Text("duplicateOf")));
        Assert.Empty(second.Items("messages"));
        Assert.Equal(first.Text("uploadId"), (await supplier.StandingAsync()).Text("uploadId"));
        Assert.Equal(standing.Text("acceptedOn"), (await supplier.StandingAsync()).Text("acceptedOn"));
        var kinds = (await supplier.EntriesOfAsync(second.Text("uploadId")!)).Select(entry => entry.Text("kind"));
        Assert.Equal(["uploadReceived", "uploadJudged"], kinds);
    }

    [Fact]
    public async Task Bytes_InForceForAnotherSupplier_AreNoDuplicate()
    {
        var (first, second) = (await Journey.SupplierAsync(), await Journey.SupplierAsync());
        await first.SendReportAsync();

        var receipt = await second.SendAsync("report", first.Report().AsCsv());

        Assert.Equal(("rejected", true), (receipt.Text("outcome"), receipt.IsNull("duplicateOf")));
        Assert.Equal("declarationOfOtherSupplier", Assert.Single(receipt.Items("messages")).Text("code"));
    }

    [Fact]
    public async Task Bytes_RejectedAndWrittenAgain_AreJudgedAgain()
    {
        var supplier = await Journey.SupplierAsync();
        var wrong = supplier.Report().Without("Impact", "O1").AsCsv();
        var first = await supplier.SendAsync("report", wrong, "report.csv");

        var second = await supplier.SendAsync("report", wrong, "report.csv");

        Assert.Equal((first.Text("uploadId"), "rejected"), (second.Text("uploadId"), second.Text("outcome")));
        Assert.True(second.Whole("ledger.from") > first.Whole("ledger.to"));
        Assert.True(string.CompareOrdinal(second.Text("readOn"), first.Text("readOn")) > 0);
        var judgements = (await supplier.EntriesOfAsync(second.Text("uploadId")!)).Where(entry => entry.Text("kind") == "uploadJudged").ToArray();
        Assert.Equal([first.Whole("ledger.to"), second.Whole("ledger.to")], judgements.Select(entry => entry.Whole("sequence")));
    }

    [Fact]
    public async Task Correction_Accepted_ReplacesTheReportInForce()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendPlanAsync();
        var first = await supplier.SendReportAsync();
        var wrong = await supplier.SendAsync("report", supplier.Report().With("KPI", "VI-01", ("Value", "lots")).AsCsv());
        var between = await supplier.StandingAsync();

        var correction = await supplier.SendReportAsync(supplier.Report().With("KPI", "VI-01", ("Value", 2800)));

        Assert.Equal("rejected", wrong.Text("outcome"));
        Assert.Equal(("accepted", first.Text("uploadId")), (between.Text("submission"), between.Text("uploadId")));
        Assert.Equal(first.Text("uploadId"), correction.Text("replaces"));
        var after = await supplier.StandingAsync();
        Assert.Equal(correction.Text("uploadId"), after.Text("uploadId"));
        Assert.Equal(2800, after.Items("kpis").Single(kpi => kpi.Text("code") == "VI-01").Number("actual"));
    }

    [Fact]
    public async Task Bytes_SupersededAndWrittenAgain_AreInForceAgain()
    {
        var supplier = await Journey.SupplierAsync();
        var first = await supplier.SendReportAsync(name: "report.csv");
        var second = await supplier.SendReportAsync(supplier.Report().With("KPI", "VI-01", ("Value", 2800)), "correction.csv");

        var third = await supplier.SendAsync("report", supplier.Report().AsCsv(), "report.csv");

        Assert.Equal(("accepted", first.Text("uploadId")), (third.Text("outcome"), third.Text("uploadId")));
        Assert.Equal(second.Text("uploadId"), third.Text("replaces"));
        Assert.Equal(first.Text("uploadId"), (await supplier.StandingAsync()).Text("uploadId"));
    }

    [Fact]
    public async Task Plan_Second_IsRejectedWhileTheFirstStands()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendPlanAsync();
        var targets = await Api.GetAsync($"{supplier.Route}/targets?year=4");

        var second = await supplier.SendAsync("plan", supplier.Plan().With("KPI", "VI-01", ("Baseline", 10)).AsCsv());

        Assert.Equal("rejected", second.Text("outcome"));
        Assert.Equal("planInForce", Assert.Single(second.Items("messages")).Text("code"));
        Assert.Equal(targets.ToString(), (await Api.GetAsync($"{supplier.Route}/targets?year=4")).ToString());
    }

    [Fact]
    public async Task Uploads_DeliveredManyTimesAtOnce_AreJudgedOnce()
    {
        var supplier = await Journey.SupplierAsync();
        var content = supplier.Plan().AsCsv();
        var path = $"RM6226/{supplier.Id}/plan/plan.csv";

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Account.WriteAsync(path, content)));
        var receipt = await Account.ReceiptAsync(new Upload(path, content));
        await supplier.SettleAsync();

        Assert.Equal("accepted", receipt.Text("outcome"));
        var kinds = (await supplier.EntriesOfAsync(receipt.Text("uploadId")!)).Select(entry => entry.Text("kind"));
        Assert.Equal(["uploadReceived", "planAccepted", "targetsChanged", "uploadJudged"], kinds);
    }
}
