using System.Text.Json;

namespace DrsFunctions.Tests.Support;

/// <summary>A supplier on a framework: sends files, and is asked about over HTTP.</summary>
internal sealed record Supplier(Account Account, Api Api, string Framework, string Id)
{
    private static int files;

    public Supplier(Journey journey, string framework, string id)
        : this(journey.Account, journey.Api, framework, id)
    {
    }

    /// <summary>Where the API tells of it.</summary>
    public string Route => $"/api/frameworks/{Framework}/suppliers/{Id}";

    public SupplierFile Plan() => SupplierFile.Plan(Id, Framework);

    public SupplierFile Report(int year = 4) => SupplierFile.Report(Id, Framework, year);

    /// <summary>CCS lists it, on a lot since the framework began.</summary>
    public async Task<JsonElement> RegisterAsync(string lot = "1", string? joined = null)
    {
        var receipt = await Account.SendAsync(
            $"{Framework}/ccs/suppliers/{Id}-{NextFile()}.csv",
            Lists.Csv(["framework_short_name", "lot_number", "supplier_name", "salesforce_id", "joined"], [Framework, lot, $"{Id} Recoveries Ltd", Id, joined]));
        Assert.Equal("accepted", receipt.Text("outcome"));
        return receipt;
    }

    /// <summary>CCS lists somebody to write to.</summary>
    public async Task ListContactAsync(string email, string role = "reporting", string active = "yes")
    {
        var receipt = await Account.SendAsync(
            $"{Framework}/ccs/contacts/{Id}-{NextFile()}.csv",
            Lists.Csv(["supplier_salesforce_id", "email", "name", "role", "active"], [Id, email, "Somebody", role, active]));
        Assert.Equal("accepted", receipt.Text("outcome"));
    }

    /// <summary>The keys of the messages that its ledger has written down, without framework, supplier and contact: <c>report|4|overdue</c>.</summary>
    public async Task<IReadOnlyList<string>> MessagesAsync() =>
    [
        .. from entry in await LedgerAsync()
           where entry.Text("kind") == "messageQueued"
           let key = entry.At("body.key")
           select $"{key.Text("obligation")}|{key.Text("subject")}|{key.Text("stage")}",
    ];

    /// <summary>Takes a decision of CCS about it.</summary>
    public Task<Answer> DecideAsync(string decision, int? year, string? subject, string? reason) =>
        Api.PostAsync($"{Route}/decisions", new { decision, year, subject, reason });

    /// <summary>Sends a file and waits for its receipt.</summary>
    public Task<JsonElement> SendAsync(string kind, byte[] content, string? name = null) =>
        Account.SendAsync($"{Framework}/{Id}/{kind}/{name ?? NextFile()}", content);

    public async Task<JsonElement> SendPlanAsync(SupplierFile? plan = null)
    {
        var receipt = await SendAsync("plan", (plan ?? Plan()).AsCsv());
        Assert.True(receipt.Text("outcome") == "accepted", receipt.ToString());
        return receipt;
    }

    public async Task<JsonElement> SendReportAsync(SupplierFile? report = null, string? name = null)
    {
        var receipt = await SendAsync("report", (report ?? Report()).AsCsv(), name);
        Assert.True(receipt.Text("outcome") == "accepted", receipt.ToString());
        return receipt;
    }

    public Task<JsonElement> StandingAsync(int year = 4) => Api.GetAsync($"{Route}/years/{year}");

    /// <summary>All entries of its ledger.</summary>
    public Task<IReadOnlyList<JsonElement>> LedgerAsync() => Api.AllAsync($"{Route}/ledger", limit: 1000);

    /// <summary>The entries of its ledger that one upload caused.</summary>
    public async Task<IReadOnlyList<JsonElement>> EntriesOfAsync(string uploadId) =>
        [.. (await LedgerAsync()).Where(entry => entry.Text("cause") == uploadId)];

    /// <summary>Waits until everything that it has sent before is through, by a file that is refused.</summary>
    public async Task SettleAsync()
    {
        var receipt = await SendAsync("report", [(byte)'x', .. System.Text.Encoding.UTF8.GetBytes(NextFile())]);
        Assert.Equal("rejected", receipt.Text("outcome"));
    }

    private static string NextFile() => $"file-{Interlocked.Increment(ref files):00000}";
}
