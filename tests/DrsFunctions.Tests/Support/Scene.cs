using Embedded.Azurite;

namespace DrsFunctions.Tests.Support;

/// <summary>A storage of a test's own, for tests that start, stop and kill the app.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private readonly AzuriteProcess azurite;
    private RunningApp? app;

    private Scene(AzuriteProcess azurite)
    {
        this.azurite = azurite;
        Account = new(azurite.ConnectionString);
    }

    public Account Account { get; }

    public RunningApp App => app ?? throw new InvalidOperationException("The app is not started.");

    public Api Api => new(App);

    public static async Task<Scene> SetAsync() => new(await AzuriteProcess.StartAsync(StoragePorts.Free(), folder: null, CancellationToken.None));

    /// <summary>Starts the app at an instant, in place of the one that runs.</summary>
    public async Task StartAsync(string clock, params (string Name, string Value)[] settings)
    {
        await LeaveAsync();
        app = await RunningApp.StartAsync(Account.ConnectionString, clock, settings);
    }

    /// <summary>A supplier as the app that runs now sees it.</summary>
    public Supplier Supplier(string id = "001SceneSupplierA", string framework = "RM6226") => new(Account, Api, framework, id);

    /// <summary>Ends the storage for good; the app stays.</summary>
    public ValueTask LoseStorageAsync() => azurite.DisposeAsync();

    /// <summary>Ends both at once.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(LeaveAsync(), azurite.DisposeAsync().AsTask());

    private async Task LeaveAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        app = null;
    }
}
