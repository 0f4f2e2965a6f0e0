using DrsFunctions.Storage;
using Embedded.Azurite;

namespace DrsFunctions.Cli.Tests.Simulation;

/// <summary>Storage of its own in which the first suppliers of the simulation of <c>docs/targets.md</c> have lived four years.</summary>
public sealed class SimulatedStage : IAsyncLifetime
{
    internal const int Suppliers = 6;

    private AzuriteProcess? azurite;

    /// <summary>How to reach the storage.</summary>
    public string Storage => azurite!.ConnectionString;

    internal StorageClients Clients => new(StorageSettings.Of(Storage));

    internal Run Simulated { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        azurite = await AzuriteProcess.StartAsync(StoragePorts.Free(), folder: null, CancellationToken.None);
        Simulated = await Drs.RunWithAsync(Storage, "simulate", "--suppliers", $"{Suppliers}", "--years", "4", "--seed", "7");
    }

    public async Task DisposeAsync() => await azurite!.DisposeAsync();
}
