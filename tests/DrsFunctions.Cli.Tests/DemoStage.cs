using Embedded.Azurite;

namespace DrsFunctions.Cli.Tests;

/// <summary>Storage of its own in which the demo has run once.</summary>
public sealed class DemoStage : IAsyncLifetime
{
    internal static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private AzuriteProcess? azurite;

    /// <summary>How to reach the storage.</summary>
    public string Storage => azurite!.ConnectionString;

    /// <summary>What the demo ended with.</summary>
    public int Status { get; private set; }

    /// <summary>What it said.</summary>
    public string Output { get; private set; } = "";

    public async Task InitializeAsync()
    {
        azurite = await AzuriteProcess.StartAsync(StoragePorts.Free(), folder: null, CancellationToken.None);
        await using var demo = DrsProcess.Start(Storage, "demo", "--exit", "--port", "0");
        Status = await demo.EndAsync(Limit);
        Output = demo.Output;
    }

    public async Task DisposeAsync() => await azurite!.DisposeAsync();
}
