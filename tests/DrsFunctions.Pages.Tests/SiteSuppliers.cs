using DrsFunctions.TestFiles;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Pages.Tests;

/// <summary>The suppliers of the site, and what they sent by 5 January 2026.</summary>
internal sealed class SiteSuppliers(Scene scene)
{
    private static readonly (string Id, string Name)[] All =
    [
        (Site.Steady, "Ashdown Recovery Ltd"), (Site.Silent, "Brackenley Debt Services"), (Site.Refused, "Caldmore Advice CIC"),
        (Site.Newcomer, "Dunhollow Fair Collections"), (Site.LongNamed, Site.LongName), (Site.Marked, Site.Markup),
        (Site.Decided, "Eastholme Recoveries"), (Site.Waived, "Fenmoor Services"), (Site.Sender, "Garsdale Collections"),
        (Site.Tampered, "Hollin Bank Ltd"),
    ];

    /// <summary>The upload id of the refused file.</summary>
    public string RefusedUpload { get; private set; } = "";

    public async Task FillAsync()
    {
        await scene.Account.SendAsync("RM6226/ccs/suppliers/all.csv", CsvFile.Of(
        [
            ["framework_short_name", "lot_number", "supplier_name", "salesforce_id"],
            .. All.Select(supplier => (IReadOnlyList<object?>)["RM6226", "1", supplier.Name, supplier.Id]),
        ]));
        await scene.Account.SendAsync("RM6226/ccs/contacts/all.csv", CsvFile.Of(
        [
            ["supplier_salesforce_id", "email", "name", "role"],
            .. All.Select(supplier => (IReadOnlyList<object?>)[supplier.Id, $"reporting@{supplier.Id}.example", "Sam Field", "reporting"]),
        ]));
        await scene.Account.SendAsync("RM6226/ccs/awards/all.csv", CsvFile.Of(
        [
            ["Award", "Supplier", "Customer URN", "Lot", "Starts", "Ends", "Value"],
            ["A-1", Site.Steady, "10012345", "1", "2022-09-01", "2026-08-31", "3200000"],
            ["A-2", Site.Steady, "10054321", "1", "2024-02-01", "2026-01-31", "1800000"],
            ["A-3", Site.Newcomer, "10012345", "1", "2025-01-01", "2026-06-30", "900000"],
        ]));
        await Task.WhenAll(SteadyAsync(), NewcomerAsync(), OthersAsync(), RefusedAsync(), LongAsync(), CrowdAsync());
    }

    private async Task SteadyAsync()
    {
        var steady = scene.Supplier(Site.Steady);
        await steady.SendPlanAsync();
        foreach (var (year, people) in new[] { (1, 2100), (2, 2300), (3, 2450), (4, 3900) })
            await steady.SendAsync("report", steady.Report(year).With("KPI", "VI-01", ("Value", people)).AsCsv(), $"report-year-{year}.csv");
        await steady.SendAsync("feedback", new FeedbackText().ContentForAYear().With("2025-10", 20, 3).With("2025-11", 20, 3).With("2025-12", 20, 4).ToBytes(), "feedback.csv");
    }

    private async Task NewcomerAsync()
    {
        var newcomer = scene.Supplier(Site.Newcomer);
        await newcomer.SendPlanAsync();
        await newcomer.SendAsync("report", newcomer.Report().With("KPI", "VI-01", ("Value", 900)).AsCsv(), "report-year-4.csv");
        await newcomer.SendAsync("feedback", new FeedbackText().With("2025-12", 40, 5).ToBytes(), "feedback.csv");
    }

    private async Task OthersAsync()
    {
        await scene.Supplier(Site.Silent).SendPlanAsync();
        await scene.Supplier(Site.Silent).SendAsync("feedback", new FeedbackText().With("2025-12", 40, 3).ToBytes(), "feedback.csv");
        await scene.Supplier(Site.Tampered).SendPlanAsync();
        await scene.Supplier(Site.Decided).SendPlanAsync();
        await scene.Supplier(Site.Decided).SendReportAsync();
    }

    private async Task RefusedAsync()
    {
        var refused = scene.Supplier(Site.Refused);
        await refused.SendPlanAsync();
        var receipt = await refused.SendAsync("report", refused.Report().With("KPI", "VI-01", ("Value", "lots")).Without("Impact", "O2").AsCsv(), "report.csv");
        RefusedUpload = receipt.Text("uploadId")!;
    }

    // Ten years of reports.
    private async Task LongAsync()
    {
        var supplier = scene.Supplier(Site.Steady, TestFrameworks.Long);
        await supplier.RegisterAsync();
        await scene.Supplier(Site.Failing, TestFrameworks.Long).RegisterAsync();
        await supplier.SendPlanAsync();
        foreach (var year in Enumerable.Range(1, 10))
            await supplier.SendAsync("report", supplier.Report(year).With("KPI", "VI-01", ("Value", 1800 + (250 * year))).AsCsv());
    }

    // One real supplier, of whose standing there are many copies.
    private async Task CrowdAsync() => await scene.Supplier(Crowd.Model, TestFrameworks.Crowded).RegisterAsync();
}
