using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Storage.Ledgers;
using NodaTime;

namespace DrsFunctions.Storage.Tests.Ledgers;

public sealed class AnchorsTests : EmulatedStorage
{
    [Fact]
    public async Task Heads_WrittenDown_AreReadAndNeverWrittenAgain()
    {
        var ledger = new Ledger<SupplierRecord>(Clients);
        var anchors = new Anchors(Clients);
        var name = new LedgerName(Framework, Samples.Supplier);
        var first = await ledger.AppendAsync(name, _ => [Samples.Listed("A")], Samples.Origin, Samples.Noon);

        var written = await anchors.WriteAsync(new(2026, 1, 14), Cancellation);
        var second = await ledger.AppendAsync(name, _ => [Samples.Listed("B")], Samples.Origin, Samples.Noon);
        var again = await anchors.WriteAsync(new(2026, 1, 14), Cancellation);

        Assert.Equal(first.State.Hash, written?.Of(name)?.Hash);
        Assert.Null(again);
        Assert.Equal(new(Framework, Samples.Supplier, 1, first.State.Hash), (await anchors.LatestAsync(Cancellation))?.Of(name));

        await anchors.WriteAsync(new(2026, 1, 15), Cancellation);
        var latest = await anchors.LatestAsync(Cancellation);
        Assert.Equal(new LocalDate(2026, 1, 15), latest?.Day);
        Assert.Equal(second.State.Hash, latest?.Of(name)?.Hash);
        Assert.Null(latest?.Of(new(Framework, "nobody")));
    }
}
