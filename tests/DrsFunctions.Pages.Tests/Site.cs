using System.Collections.Concurrent;
using DrsFunctions.Tests.Support;
using Microsoft.Playwright;

namespace DrsFunctions.Pages.Tests;

/// <summary>
/// The pages on 20 January 2026, when the reports on year 4 have been due for six days: suppliers in every state, and a browser
/// to look at them with. Started once for all tests, which run beside each other: what one of them changes no other looks at.
/// </summary>
public sealed class Site
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

    private static readonly Lazy<Task<Site>> Only = new(StartAsync);

    private readonly ConcurrentDictionary<string, Lazy<Task<RunningApp>>> others = new(StringComparer.Ordinal);
    private readonly IBrowser browser;

    private Site(Scene scene, IBrowser browser)
    {
        Running = scene;
        this.browser = browser;
    }

    /// <summary>Asks without a browser.</summary>
    public HttpClient Http => Running.App.Http;

    /// <summary>The upload id of the refused file.</summary>
    public required string RefusedUpload { get; init; }

    /// <summary>The entry of <see cref="Tampered"/>'s ledger that was changed.</summary>
    public required long TamperedEntry { get; init; }

    /// <summary>Where everything is kept.</summary>
    public string ConnectionString => Running.Account.ConnectionString;

    internal Scene Running { get; }

    /// <summary>The site, with a browser to look at it.</summary>
    public static Task<Site> SharedAsync() => Only.Value;

    /// <summary>Opens a page in a window of a width.</summary>
    /// <param name="path">The page.</param>
    /// <param name="width">How wide the window is, in pixels.</param>
    /// <param name="script">Whether the browser runs scripts.</param>
    /// <param name="caller">Whom the browser's user is to the service: <c>ccs.read</c>; null for an administrator.</param>
    public async Task<IPage> OpenAsync(string path, int width = 1280, bool script = true, string? caller = null)
    {
        var page = await browser.NewPageAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            BaseURL = (await AskingAsync(caller)).BaseAddress!.ToString(),
            JavaScriptEnabled = script,
        });
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Asks without a browser, as another caller than an administrator.</summary>
    public async Task<HttpClient> AskingAsync(string? caller) =>
        caller is null ? Http : (await others.GetOrAdd(caller, name => new(() => StartAsync(name))).Value).Http;

    private static async Task<Site> StartAsync()
    {
        var folder = ("Drs__FrameworksPath", TestFrameworks.Folder);
        var scene = await Scene.SetAsync();
        try
        {
            await scene.StartAsync(Before, folder);
            var suppliers = new SiteSuppliers(scene);
            await Task.WhenAll(suppliers.FillAsync(), new Crowd(scene.Account.ConnectionString).GatherAsync());
            await scene.StartAsync(Now, folder);
            await scene.Supplier(Tampered).SendAsync("report", "x"u8.ToArray(), "later.csv");
            var damage = new Damage(scene.Account);
            var changed = await damage.ChangeLastEntryAsync(Tampered);
            await damage.RemoveRecordAsync(Failing);
            var site = new Site(scene, await Chromium.StartAsync()) { RefusedUpload = suppliers.RefusedUpload, TamperedEntry = changed };
            AppDomain.CurrentDomain.ProcessExit += (_, _) => site.EndAsync().Wait();
            return site;
        }
        catch (Exception)
        {
            await scene.DisposeAsync();
            throw;
        }
    }

    // All at once: whoever runs the tests gives them little time once they have ended.
    private Task EndAsync() => Task.WhenAll([Running.DisposeAsync().AsTask(), .. others.Values.Select(async app => await (await app.Value).DisposeAsync())]);

    private Task<RunningApp> StartAsync(string caller) => RunningApp.StartAsync(
        ConnectionString, Now, ("Drs__FrameworksPath", TestFrameworks.Folder), ("Drs__LocalCaller", caller), ("AzureWebJobs.IngestUpload.Disabled", "true"));
}
