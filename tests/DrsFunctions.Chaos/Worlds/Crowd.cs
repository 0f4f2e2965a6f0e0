using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Chaos.Worlds;

/// <summary>Suppliers that nobody else in a world knows, and everything that they and CCS have sent for them.</summary>
internal sealed class Crowd(World world, string series)
{
    public const string Framework = "RM6226";

    private static readonly TimeSpan PatienceOfAList = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PatienceOfARow = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentQueue<Upload> uploads = new();

    /// <summary>The world they live in.</summary>
    public World World => world;

    /// <summary>Their ids.</summary>
    public IReadOnlyList<string> Ids { get; private set; } = [];

    /// <summary>The ids of those who are on the lists and send nothing.</summary>
    public IReadOnlyList<string> Silent { get; private set; } = [];

    /// <summary>All that was written to <c>uploads</c> about them, each path once.</summary>
    public IReadOnlyCollection<Upload> Uploads => uploads;

    /// <summary>CCS lists them, each with somebody to write to, and waits for the receipts.</summary>
    /// <param name="count">How many.</param>
    /// <param name="silent">How many more stand on the lists, who make them long and are otherwise not this crowd's.</param>
    public async Task RegisterAsync(int count, int silent = 0)
    {
        Ids = [.. Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"001{series}{number:000}"))];
        Silent = [.. Enumerable.Range(1, silent).Select(number => string.Create(CultureInfo.InvariantCulture, $"001Silent{series}{number:000}"))];
        await SendListAsync("suppliers", "", ["framework_short_name", "lot_number", "supplier_name", "salesforce_id"], id => [Framework, "1", $"{id} Recoveries Ltd", id]);
        await ListContactsAsync("", "Somebody");
    }

    /// <summary>CCS lists who is written to, by another name than before, and waits for the receipt.</summary>
    public Task ListContactsAsync(string file, string name) =>
        SendListAsync("contacts", file, ["supplier_salesforce_id", "email", "name"], id => [id, $"{id}@example.org", name]);

    /// <summary>CCS lists an award of each supplier in year 4, in place of the one listed before, and waits for the receipt.</summary>
    public Task ListAwardsAsync(string file, int pounds) =>
        SendListAsync("awards", file, ["Award", "Supplier", "Customer URN", "Lot", "Starts", "Ends", "Value"], id => [id, id, "10012345", "1", "2024-12-14", "2025-12-13", pounds]);

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

    private async Task SendListAsync(string kind, string file, IReadOnlyList<object?> headers, Func<string, IReadOnlyList<object?>> row)
    {
        var path = $"{Framework}/ccs/{kind}/001{series}{file}.csv";
        var content = Lists.Csv([headers, .. Ids.Concat(Silent).Select(row)]);
        var receipt = await world.Account.SendAsync(path, content, PatienceOfAList + ((Ids.Count + Silent.Count) * PatienceOfARow));
        BrokenException.Unless(receipt.Text("outcome") == "accepted", $"The list {path} is {receipt}.");
        uploads.Enqueue(new(path, content));
    }
}
