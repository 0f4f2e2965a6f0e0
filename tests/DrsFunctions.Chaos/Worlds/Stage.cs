using DrsFunctions.Storage;
using Embedded.Azurite;

namespace DrsFunctions.Chaos.Worlds;

/// <summary>Where rows are played: a world, or a storage without an app. Both are started when they are first asked for.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private World? world;
    private AzuriteProcess? storage;

    /// <summary>A world that was not used before, or only by other crowds.</summary>
    public async Task<World> WorldAsync() => world ??= await World.StartAsync();

    /// <summary>The connection string of a storage in which nothing runs but what the row runs itself.</summary>
    public async Task<string> StorageAsync()
    {
        if (storage is null)
        {
            storage = await Emulator.StartAsync();
            await new StorageSetup(new(StorageSettings.Of(storage.ConnectionString))).EnsureCreatedAsync([], CancellationToken.None);
        }

        return storage.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (world is not null)
            await world.DisposeAsync();
        if (storage is not null)
            await storage.DisposeAsync();
    }
}
