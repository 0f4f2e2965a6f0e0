using Azure.Core.Pipeline;
using DrsFunctions.Storage;
using Embedded.Azurite;

namespace DrsFunctions.TestStorage;

/// <summary>A storage emulator in memory, one for all tests of a process, stopped when the process ends.</summary>
public sealed class StorageEmulator
{
    private static readonly Lazy<Task<StorageEmulator>> Only = new(StartAsync);

    private StorageEmulator(string connectionString) => ConnectionString = connectionString;

    public string ConnectionString { get; }

    /// <summary>The emulator, with everything made that the app keeps things in.</summary>
    public static Task<StorageEmulator> SharedAsync() => Only.Value;

    /// <summary>Clients whose every call goes through these policies.</summary>
    public StorageClients Clients(params HttpPipelinePolicy[] policies) => new(StorageSettings.Of(ConnectionString), policies);

    private static async Task<StorageEmulator> StartAsync()
    {
        var azurite = await AzuriteProcess.StartAsync(StoragePorts.Free(), folder: null, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => azurite.DisposeAsync().AsTask().Wait();
        var emulator = new StorageEmulator(azurite.ConnectionString);
        await new StorageSetup(emulator.Clients()).EnsureCreatedAsync([], CancellationToken.None);
        return emulator;
    }
}
