using System.Diagnostics;
using DrsFunctions.Chaos.Proxies;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Messages;
using DrsFunctions.TestNotify;
using DrsFunctions.Tests.Support;
using Embedded.Azurite;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Chaos.Worlds;

/// <summary>
/// The app as a process, or as several of them, the storage that it reaches by way of a proxy, and the provider of messages. It is
/// 5 January 2026, a Monday: year 4 of RM6226 has ended and its report is due on the 14th. The app's clock goes on when it is started again.
/// </summary>
internal sealed class World : IAsyncDisposable
{
    private readonly WorldShape shape;
    private readonly AzuriteProcess azurite;
    private readonly long begun = Stopwatch.GetTimestamp();
    private Duration ahead = Duration.Zero;

    private World(WorldShape shape, AzuriteProcess azurite, StorageProxy proxy, NotifyServer notify)
    {
        this.shape = shape;
        this.azurite = azurite;
        Proxy = proxy;
        Notify = notify;
        Account = new(azurite.ConnectionString);
    }

    /// <summary>The storage itself, as suppliers and those who look afterwards meet it: nothing goes wrong on this way.</summary>
    public Account Account { get; }

    /// <summary>What stands between the app and its storage.</summary>
    public StorageProxy Proxy { get; }

    /// <summary>The provider of messages.</summary>
    public NotifyServer Notify { get; }

    /// <summary>The app's processes; none while it does not run.</summary>
    public IReadOnlyList<RunningApp> Apps { get; private set; } = [];

    /// <summary>The app's process; where there are several, the one that is asked over HTTP.</summary>
    public RunningApp App => Apps.Count > 0 ? Apps[0] : throw new InvalidOperationException("The app does not run.");

    /// <summary>Who looks after the app.</summary>
    public Operator Operator => new(App.Http);

    /// <summary>How often the process was killed.</summary>
    public int Kills { get; private set; }

    /// <summary>Starts everything.</summary>
    /// <param name="shape">What is not as usual; null for nothing.</param>
    public static async Task<World> StartAsync(WorldShape? shape = null)
    {
        var emulator = await Emulator.StartAsync();
        var world = new World(shape ?? new(), emulator, await StorageProxy.StartAsync(emulator.Ports), await NotifyServer.StartAsync());
        try
        {
            await world.shape.Prepare(world.Account);
            await world.StartAppAsync();
            return world;
        }
        catch
        {
            await world.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the app, where it does not run.</summary>
    public async Task StartAppAsync()
    {
        if (Apps.Count > 0)
            return;
        var clock = InstantPattern.ExtendedIso.Format(shape.Begins + Duration.FromTimeSpan(Stopwatch.GetElapsedTime(begun)) + ahead);
        var storage = shape.IsProxyForBlobsOnly ? Proxy.ConnectionStringForBlobsOnly : Proxy.ConnectionString;
        var starting = Enumerable.Range(0, shape.Processes).Select(_ => RunningApp.StartAsync(storage, clock, Settings())).ToArray();
        await Task.WhenAll((Task[])starting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // Those that did start are ended again where another did not.
        Apps = [.. starting.Where(one => one.IsCompletedSuccessfully).Select(one => one.Result)];
        await Task.WhenAll(starting);
    }

    /// <summary>Kills the app: SIGKILL.</summary>
    public async Task KillAsync()
    {
        if (Apps.Count == 0)
            return;
        await EndAppAsync();
        Kills++;
    }

    /// <summary>Starts the app again some time later by its clock.</summary>
    public async Task PassAsync(Duration time)
    {
        await KillAsync();
        ahead += time;
        await StartAppAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await EndAppAsync();
        await Proxy.DisposeAsync();
        await Notify.DisposeAsync();
        await azurite.DisposeAsync();
    }

    private async Task EndAppAsync()
    {
        foreach (var app in Apps)
            await app.DisposeAsync();
        Apps = [];
    }

    private (string Name, string Value)[] Settings() =>
    [
        ("Notify__ApiKey", NotifyServer.TestKey),
        ("Notify__BaseUrl", Notify.Address),
        ("Notify__Patience", "00:00:02"),
        .. Enumerable.Range(0, 5).Select(number => ($"Notify__Delays__{number}", "00:00:01")),
        .. Enum.GetValues<MessageTemplate>().Select(template => ($"Notify__Templates__{NotifyOptions.NameOf(template)}", new Guid((int)template + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0).ToString())),
        .. shape.Settings,
    ];
}
