using DrsFunctions.Tests.Support;
using Microsoft.Playwright;

namespace DrsFunctions.Pages.Tests;

/// <summary>
/// The pages on 20 January 2026, when the reports on year 4 have been due for six days: suppliers in every state, and a browser
/// to look at them with. Set up once for all tests.
/// </summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>A supplier with four years of reports, business won and a decline in what consumers say.</summary>
    public const string Steady = "001AshdownRecovery";

    /// <summary>A supplier whose report on year 4 is overdue.</summary>
    public const string Silent = "001BrackenleyDebt";

    /// <summary>A supplier whose latest file was refused.</summary>
    public const string Refused = "001CaldmoreAdvice";

    /// <summary>A supplier of one report alone, whose consumers are content.</summary>
    public const string Newcomer = "001DunhollowFair";

    /// <summary>A supplier with a name of 200 characters.</summary>
    public const string LongNamed = "001LongNamed";

    /// <summary>A supplier whose name holds markup.</summary>
    public const string Marked = "001Marked";

    /// <summary>A supplier with a report, about whom tests decide.</summary>
    public const string Decided = "001EastholmeRec";

    /// <summary>A supplier without a report, about whom tests decide.</summary>
    public const string Waived = "001FenmoorServ";

    /// <summary>A supplier in whose name tests send files.</summary>
    public const string Sender = "001GarsdaleColl";

    /// <summary>A supplier whose ledger was changed by hand on 20 January.</summary>
    public const string Tampered = "001HollinBank";

    /// <summary>A supplier on the long framework whose ledger cannot be read.</summary>
    public const string Failing = "001InglewoodDebt";

    /// <summary>The name that holds markup.</summary>
    public const string Markup = "<script>alert(1)</script> & <b>Sons</b> Ltd";

    private const string Before = "2026-01-05T09:00:00Z";
    private const string Now = "2026-01-20T09:00:00Z";

    /// <summary>The name of 200 characters.</summary>
    public static readonly string LongName = string.Concat(Enumerable.Repeat("Recoveries", 20));

    private readonly Dictionary<string, RunningApp> others = new(StringComparer.Ordinal);
    private readonly List<IBrowserContext> contexts = [];
    private Scene? scene;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Asks without a browser.</summary>
    public HttpClient Http => Running.App.Http;

    /// <summary>The upload id of the refused file.</summary>
    public string RefusedUpload { get; private set; } = "";

    /// <summary>The entry of <see cref="Tampered"/>'s ledger that was changed.</summary>
    public long TamperedEntry { get; private set; }

    /// <summary>Where everything is kept.</summary>
    public string ConnectionString => Running.Account.ConnectionString;

    internal Scene Running => scene ?? throw new InvalidOperationException("The site is not set up.");

    public async Task InitializeAsync()
    {
        var folder = ("Drs__FrameworksPath", TestFrameworks.Folder());
        scene = await Scene.SetAsync();
        await scene.StartAsync(Before, folder);
        var suppliers = new SiteSuppliers(scene);
        await suppliers.FillAsync();
        RefusedUpload = suppliers.RefusedUpload;
        await new Crowd(ConnectionString).GatherAsync();
        await scene.StartAsync(Now, folder);
        await scene.Supplier(Tampered).SendAsync("report", "x"u8.ToArray(), "later.csv");
        TamperedEntry = await new Damage(scene.Account).ChangeLastEntryAsync(Tampered);
        await new Damage(scene.Account).RemoveRecordAsync(Failing);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Find(), Args = ["--no-sandbox"] });
    }

    /// <summary>Opens a page in a window of a width.</summary>
    /// <param name="path">The page.</param>
    /// <param name="width">How wide the window is, in pixels.</param>
    /// <param name="script">Whether the browser runs scripts.</param>
    /// <param name="caller">Whom the browser's user is to the service: <c>ccs.read</c>; null for an administrator.</param>
    public async Task<IPage> OpenAsync(string path, int width = 1280, bool script = true, string? caller = null)
    {
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            BaseURL = (await AskingAsync(caller)).BaseAddress!.ToString(),
            JavaScriptEnabled = script,
        });
        contexts.Add(context);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Asks without a browser, as another caller than an administrator.</summary>
    public async Task<HttpClient> AskingAsync(string? caller)
    {
        if (caller is null)
            return Http;
        if (!others.TryGetValue(caller, out var app))
        {
            app = await RunningApp.StartAsync(
                ConnectionString, Now, ("Drs__FrameworksPath", TestFrameworks.Folder()), ("Drs__LocalCaller", caller), ("AzureWebJobs.IngestUpload.Disabled", "true"));
            others.Add(caller, app);
        }

        return app.Http;
    }

    public async Task DisposeAsync()
    {
        foreach (var context in contexts)
            await context.CloseAsync();
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        foreach (var app in others.Values)
            await app.DisposeAsync();
        if (scene is not null)
            await scene.DisposeAsync();
    }
}
