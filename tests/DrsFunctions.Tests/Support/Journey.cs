using Embedded.Azurite;

namespace DrsFunctions.Tests.Support;

/// <summary>
/// The app and the storage that most tests share, on 5 January 2026: year 4 of RM6226 has ended and its report is due on the 14th.
/// Started once for all of them; each test keeps to suppliers or a framework of its own.
/// </summary>
internal sealed class Journey
{
    public const string Clock = "2026-01-05T09:00:00Z";

    private static readonly Lazy<Task<Journey>> Only = new(StartAsync);
    private static int suppliers;

    private Journey(Account account, RunningApp app)
    {
        Account = account;
        App = app;
        Api = new(app);
    }

    public Account Account { get; }

    public RunningApp App { get; }

    public Api Api { get; }

    public static Task<Journey> SharedAsync() => Only.Value;

    /// <summary>An id that no other test uses.</summary>
    public static string NewId() => $"001Test{Interlocked.Increment(ref suppliers):00000}Ab";

    /// <summary>A supplier with an id of its own that CCS has not listed.</summary>
    public Supplier Stranger(string framework = "RM6226") => new(this, framework, NewId());

    /// <summary>A supplier with an id of its own that CCS has listed, on lot 1 since the framework began.</summary>
    public async Task<Supplier> SupplierAsync(string framework = "RM6226", string lot = "1")
    {
        var supplier = Stranger(framework);
        await supplier.RegisterAsync(lot);
        return supplier;
    }

    private static async Task<Journey> StartAsync()
    {
        var azurite = await AzuriteProcess.StartAsync(StoragePorts.Free(), folder: null, CancellationToken.None);
        try
        {
            var app = await RunningApp.StartAsync(azurite.ConnectionString, Clock, ("Drs__FrameworksPath", FrameworkCopies.Folder()));

            // After the app's own: whoever runs the tests gives them no time to wait for the emulator once they end.
            AppDomain.CurrentDomain.ProcessExit += (_, _) => azurite.DisposeAsync().AsTask().Wait();
            return new(new(azurite.ConnectionString), app);
        }
        catch (Exception)
        {
            await azurite.DisposeAsync();
            throw;
        }
    }
}
