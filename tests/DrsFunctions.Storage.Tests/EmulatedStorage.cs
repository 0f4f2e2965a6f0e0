using DrsFunctions.TestStorage;

namespace DrsFunctions.Storage.Tests;

/// <summary>Tests against the emulator; each class has a framework of its own and so sees none of the others' rows.</summary>
public abstract class EmulatedStorage : IAsyncLifetime
{
    private static int frameworks;

    protected StorageEmulator Emulator { get; private set; } = null!;

    protected StorageClients Clients { get; private set; } = null!;

    protected string Framework { get; } = $"RM{Interlocked.Increment(ref frameworks) + 1000}";

    protected static CancellationToken Cancellation => CancellationToken.None;

    public async Task InitializeAsync()
    {
        Emulator = await StorageEmulator.SharedAsync();
        Clients = Emulator.Clients();
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
