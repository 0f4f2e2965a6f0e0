using DrsFunctions.Compliance.Awards;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Recompute.Tests.Given;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Register;
using DrsFunctions.TestStorage;
using NodaTime;

namespace DrsFunctions.Recompute.Tests;

public sealed class RebuildingTests : IAsyncLifetime
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 9, 0);

    private readonly FrameworkInService framework = Copies.Next();
    private StorageClients clients = null!;
    private AwardIndex index = null!;

    public async Task InitializeAsync()
    {
        clients = (await StorageEmulator.SharedAsync()).Clients();
        index = new(clients);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Rebuild_OfASupplier_ClaimsTheAwardsThatItsLedgerTells()
    {
        await WonAsync("001X", "A-1", "A/2");
        await WonAsync("001Y", "B-1");

        await RebuildAsync("001X");

        Assert.Equal(["A-1 001X", "A/2 001X"], await ClaimedAsync());
    }

    [Fact]
    public async Task Rebuild_OfASupplier_LeavesTheAwardsOfOthers()
    {
        await ClaimAsync(("B-1", "001Y"), ("B-2", "001Z"));
        await WonAsync("001X", "A-1");

        await RebuildAsync("001X");

        Assert.Equal(["A-1 001X", "B-1 001Y", "B-2 001Z"], await ClaimedAsync());
    }

    [Fact]
    public async Task Rebuild_OfTheLists_ReleasesWhatNoLedgerTells()
    {
        await WonAsync("001X", "A-1", "A-2");
        await ClaimAsync(("A-1", "001X"), ("A-2", "001X"), ("A-3", "001X"), ("A-4", "001Stranger"));
        await ReceivedAsync("list");
        await JudgedAsync("list");

        await RebuildAsync(LedgerName.Ccs);

        Assert.Equal(["A-1 001X", "A-2 001X"], await ClaimedAsync());
    }

    [Fact]
    public async Task Rebuild_OfTheLists_WhileOneIsRead_ReleasesNothing()
    {
        await ReceivedAsync("list");
        await ClaimAsync(("A-1", "001X"));

        await RebuildAsync(LedgerName.Ccs);
        Assert.Equal(["A-1 001X"], await ClaimedAsync());

        await JudgedAsync("list");
        await RebuildAsync(LedgerName.Ccs);
        Assert.Empty(await ClaimedAsync());
    }

    private async Task WonAsync(string supplier, params string[] awards) => await new Ledger<SupplierRecord>(clients).AppendAsync(
        new(framework.Id, supplier),
        _ => [new AwardsListed([.. awards.Select(id => new Award(id, "10012345", null, "1", new(2025, 1, 1), new(2025, 12, 31), 1_000))])],
        new("ccs", "test"),
        Now);

    private Task ReceivedAsync(string upload) =>
        TellAsync(new UploadReceived(upload, UploadKind.Awards, $"{framework.Id}/ccs/awards/{upload}.csv", "1", 1, "aa", Now));

    private Task JudgedAsync(string upload) =>
        TellAsync(new UploadJudged(upload, UploadOutcome.Accepted, null, null, new(1, 0, 0), [], 0, [], [], null, null, false));

    private async Task TellAsync(Change change) =>
        await new Ledger<FrameworkRecord>(clients).AppendAsync(LedgerName.OfFramework(framework.Id), _ => [change], new("ccs", "test"), Now);

    private async Task RebuildAsync(string owner) => await new Rebuilding(clients).RunAsync(framework, owner, CancellationToken.None);

    private async Task ClaimAsync(params (string Award, string Supplier)[] claims) =>
        await index.ClaimAsync(framework.Id, claims.ToDictionary(claim => claim.Award, claim => claim.Supplier, StringComparer.Ordinal), CancellationToken.None);

    private async Task<IEnumerable<string>> ClaimedAsync() =>
        (await index.AllAsync(framework.Id, CancellationToken.None)).Select(owner => $"{owner.Key} {owner.Value}").Order(StringComparer.Ordinal);
}
