using DrsFunctions.Exports.Tests.Given;
using DrsFunctions.Storage;
using DrsFunctions.TestStorage;

namespace DrsFunctions.Exports.Tests;

/// <summary>Tests against the emulator; each has a framework of its own and so sees none of the others' rows.</summary>
public abstract class ExportedStorage : IAsyncLifetime
{
    private protected StorageClients Clients { get; private set; } = null!;

    private protected FrameworkLedgers Ledgers { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Clients = (await StorageEmulator.SharedAsync()).Clients();
        Ledgers = new(Clients, Published.Copy());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private protected Exported Export(string day) => new(Clients, Ledgers.Framework.Id, day);
}
