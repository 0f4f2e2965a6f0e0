using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Embedded.Azurite;

namespace Embedded.Functions.Tests.Support;

/// <summary>One Azurite for the whole test run.</summary>
internal static class Emulator
{
    private static readonly Lazy<Task<AzuriteProcess>> Running = new(StartAsync);
    private static int names;

    public static async Task<string> ConnectionAsync() => (await Running.Value).ConnectionString;

    public static async Task<BlobServiceClient> BlobsAsync() => new(await ConnectionAsync());

    public static async Task<QueueServiceClient> QueuesAsync() => new(await ConnectionAsync());

    /// <summary>A name that no other test uses, fit for containers, queues and hosts.</summary>
    public static string Name(string kind) => $"{kind}-{Interlocked.Increment(ref names)}";

    private static async Task<AzuriteProcess> StartAsync()
    {
        var azurite = await AzuriteProcess.StartAsync(StoragePorts.Free(), folder: null, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => azurite.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return azurite;
    }
}
