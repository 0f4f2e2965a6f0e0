using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Chaos.Worlds;

/// <summary>Suppliers that nobody else in a world knows, and everything that they and CCS have sent for them.</summary>
internal sealed class Crowd(World world, string series)
{
    public const string Framework = "RM6226";

    private readonly ConcurrentQueue<Upload> uploads = new();

    /// <summary>The world they live in.</summary>
    public World World => world;

    /// <summary>Their ids.</summary>
    public IReadOnlyList<string> Ids { get; private set; } = [];

    /// <summary>All that was written to <c>uploads</c> about them, each path once.</summary>
    public IReadOnlyCollection<Upload> Uploads => uploads;

    /// <summary>CCS lists them, each with somebody to write to, and waits for the receipts.</summary>
    public async Task RegisterAsync(int count)
    {
        Ids = [.. Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"001{series}{number:000}"))];
        await SendListAsync("suppliers", ["framework_short_name", "lot_number", "supplier_name", "salesforce_id"], id => [Framework, "1", $"{id} Recoveries Ltd", id]);
        await SendListAsync("contacts", ["supplier_salesforce_id", "email", "name"], id => [id, $"{id}@example.org", "Somebody"]);
    }

    /// <summary>Writes a file as a supplier does.</summary>
    public async Task<Upload> WriteAsync(SentFile file)
    {
        var upload = await world.Account.WriteAsync(file.Path, file.Content);
        uploads.Enqueue(upload);
        return upload;
    }

    /// <summary>Whether a path of any container or a key of any table is about one of them.</summary>
    public bool Owns(string key) => key.Contains($"001{series}", StringComparison.Ordinal);

    /// <summary>All entries of a supplier's ledger.</summary>
    public Task<IReadOnlyList<JsonElement>> LedgerAsync(string supplier) => world.Operator.AllAsync($"/api/frameworks/{Framework}/suppliers/{supplier}/ledger");

    private async Task SendListAsync(string kind, IReadOnlyList<object?> headers, Func<string, IReadOnlyList<object?>> row)
    {
        var path = $"{Framework}/ccs/{kind}/001{series}.csv";
        var content = Lists.Csv([headers, .. Ids.Select(row)]);
        var receipt = await world.Account.SendAsync(path, content);
        BrokenException.Unless(receipt.Text("outcome") == "accepted", $"The list {path} is {receipt}.");
        uploads.Enqueue(new(path, content));
    }
}
