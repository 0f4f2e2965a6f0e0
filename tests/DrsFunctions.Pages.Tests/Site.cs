using DrsFunctions.TestFiles;
using DrsFunctions.Tests.Support;
using Microsoft.Playwright;

namespace DrsFunctions.Pages.Tests;

/// <summary>
/// The pages on 20 January 2026, when the reports on year 4 have been due for six days: suppliers in every state, and a browser
/// to look at them with. Set up once for all tests.
/// </summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>A supplier with four years of reports and business won.</summary>
    public const string Steady = "001AshdownRecovery";

    /// <summary>A supplier whose report on year 4 is overdue.</summary>
    public const string Silent = "001BrackenleyDebt";

    /// <summary>A supplier whose latest file was refused.</summary>
    public const string Refused = "001CaldmoreAdvice";

    /// <summary>A supplier of one report alone.</summary>
    public const string Newcomer = "001DunhollowFair";

    /// <summary>A supplier with a name of 200 characters.</summary>
    public const string LongNamed = "001LongNamed";

    /// <summary>A supplier whose name holds markup.</summary>
    public const string Marked = "001Marked";

    /// <summary>Its name.</summary>
    public const string Markup = "<script>alert(1)</script> & <b>Sons</b> Ltd";

    /// <summary>The name of 200 characters.</summary>
    public static readonly string LongName = string.Concat(Enumerable.Repeat("Recoveries", 20));

    private Scene? scene;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Asks without a browser.</summary>
    public HttpClient Http => Running.App.Http;

    /// <summary>The upload id of the refused file.</summary>
    public string RefusedUpload { get; private set; } = "";

    private Scene Running => scene ?? throw new InvalidOperationException("The site is not set up.");

    public async Task InitializeAsync()
    {
        scene = await Scene.SetAsync();
        await scene.StartAsync("2026-01-05T09:00:00Z");
        await FillAsync(scene);
        await scene.StartAsync("2026-01-20T09:00:00Z");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Find(), Args = ["--no-sandbox"] });
    }

    /// <summary>Opens a page in a window of a width. What the browser complains about fails the test that looks.</summary>
    public async Task<IPage> OpenAsync(string path, int width = 1280)
    {
        var page = await browser!.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, BaseURL = Http.BaseAddress!.ToString() });
        await page.GotoAsync(path);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (scene is not null)
            await scene.DisposeAsync();
    }

    private async Task FillAsync(Scene scene)
    {
        (string Id, string Name)[] suppliers =
        [
            (Steady, "Ashdown Recovery Ltd"), (Silent, "Brackenley Debt Services"), (Refused, "Caldmore Advice CIC"),
            (Newcomer, "Dunhollow Fair Collections"), (LongNamed, LongName), (Marked, Markup),
        ];
        await scene.Account.SendAsync("RM6226/ccs/suppliers/all.csv", CsvFile.Of(
        [
            ["framework_short_name", "lot_number", "supplier_name", "salesforce_id"],
            .. suppliers.Select(supplier => (IReadOnlyList<object?>)["RM6226", "1", supplier.Name, supplier.Id]),
        ]));
        await scene.Account.SendAsync("RM6226/ccs/contacts/all.csv", CsvFile.Of(
        [
            ["supplier_salesforce_id", "email", "name", "role"],
            .. suppliers.Select(supplier => (IReadOnlyList<object?>)[supplier.Id, $"reporting@{supplier.Id}.example", "Sam Field", "reporting"]),
        ]));
        await scene.Account.SendAsync("RM6226/ccs/awards/all.csv", CsvFile.Of(
        [
            ["Award", "Supplier", "Customer URN", "Lot", "Starts", "Ends", "Value"],
            ["A-1", Steady, "10012345", "1", "2022-09-01", "2026-08-31", "3200000"],
            ["A-2", Steady, "10054321", "1", "2024-02-01", "2026-01-31", "1800000"],
            ["A-3", Newcomer, "10012345", "1", "2025-01-01", "2026-06-30", "900000"],
        ]));
        var steady = scene.Supplier(Steady);
        await steady.SendPlanAsync();
        foreach (var (year, people) in new[] { (1, 2100), (2, 2300), (3, 2450), (4, 3900) })
            await steady.SendAsync("report", steady.Report(year).With("KPI", "VI-01", ("Value", people)).AsCsv(), $"report-year-{year}.csv");
        var newcomer = scene.Supplier(Newcomer);
        await newcomer.SendPlanAsync();
        await newcomer.SendAsync("report", newcomer.Report().With("KPI", "VI-01", ("Value", 900)).AsCsv(), "report-year-4.csv");
        await scene.Supplier(Silent).SendPlanAsync();
        var refused = scene.Supplier(Refused);
        await refused.SendPlanAsync();
        var receipt = await refused.SendAsync("report", refused.Report().With("KPI", "VI-01", ("Value", "lots")).Without("Impact", "O2").AsCsv(), "report.csv");
        RefusedUpload = receipt.GetProperty("uploadId").GetString()!;
    }
}
