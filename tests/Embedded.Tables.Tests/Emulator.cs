using System.Globalization;
using Azure.Data.Tables;
using Embedded.Azurite;

namespace Embedded.Tables.Tests;

/// <summary>One Azurite for all tests, with a fresh table for each.</summary>
public sealed class Emulator : IAsyncLifetime
{
    private AzuriteProcess? azurite;
    private int tables;

    public string ConnectionString => azurite!.ConnectionString;

    public TableServiceClient Service { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        azurite = await AzuriteProcess.StartAsync(StoragePorts.Free(), folder: null, CancellationToken.None);
        Service = new(ConnectionString);
    }

    public async Task DisposeAsync() => await azurite!.DisposeAsync();

    public string FreeName() => string.Create(CultureInfo.InvariantCulture, $"Table{Interlocked.Increment(ref tables)}");

    public async Task<TableClient> TableAsync()
    {
        var table = Service.GetTableClient(FreeName());
        await table.CreateIfNotExistsAsync();
        return table;
    }
}
