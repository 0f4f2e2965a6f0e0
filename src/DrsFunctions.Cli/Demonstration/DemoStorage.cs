using DrsFunctions.Storage;
using Embedded.Azurite;

namespace DrsFunctions.Cli.Demonstration;

/// <summary>The storage of the demo: the emulator, started where nothing answers on its ports.</summary>
internal sealed class DemoStorage : IAsyncDisposable
{
    private const string DataFolder = ".azurite";

    private readonly AzuriteProcess? started;

    private DemoStorage(string connectionString, AzuriteProcess? started, string description)
    {
        ConnectionString = connectionString;
        this.started = started;
        Description = description;
        Clients = new(StorageSettings.Of(connectionString));
    }

    /// <summary>How the app reaches it.</summary>
    public string ConnectionString { get; }

    /// <summary>The account.</summary>
    public StorageClients Clients { get; }

    /// <summary>What it is, for people.</summary>
    public string Description { get; }

    /// <summary>Opens the emulator that the settings name, else the one on the usual ports, which is started if it is not running.</summary>
    /// <exception cref="InvalidOperationException">The settings name an account in which real records are kept.</exception>
    public static async Task<DemoStorage> OpenAsync(Session session, CancellationToken cancellationToken)
    {
        var settings = StorageSettings.From(session.Setting);
        if (!new StorageClients(settings).IsEmulator)
            throw new InvalidOperationException("The demo moves the clock, so it runs on the storage emulator only: unset SupplierStorage and AzureWebJobsStorage.");
        if (settings.ConnectionString is { } named && named != StorageSettings.Development)
            return new(named, null, "the storage emulator that the settings name");

        var ports = StoragePorts.Development;
        if (await ports.AnswerAsync(cancellationToken))
            return new(ports.ConnectionString, null, "the storage emulator that is running");
        var folder = Path.Combine(RepositoryRoot.Find(), DataFolder);
        var azurite = await AzuriteProcess.StartAsync(ports, folder, cancellationToken);
        return new(azurite.ConnectionString, azurite, $"Azurite, started with its data in {DataFolder}");
    }

    /// <summary>Stops the emulator, if it was started here.</summary>
    public ValueTask DisposeAsync() => started?.DisposeAsync() ?? ValueTask.CompletedTask;
}
