using Embedded.Azurite;

namespace DrsFunctions.Chaos.Worlds;

/// <summary>Starts storage emulators that end with this process, however that ends.</summary>
internal static class Emulator
{
    /// <summary>Starts one, in memory.</summary>
    public static async Task<AzuriteProcess> StartAsync()
    {
        var azurite = await AzuriteProcess.StartAsync(StoragePorts.Free(), folder: null, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => azurite.DisposeAsync().AsTask().Wait();
        return azurite;
    }
}
