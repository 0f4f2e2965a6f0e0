using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Answers;

public sealed class BothFrameworksTests : JourneyTests
{
    [Fact]
    public async Task Supplier_OnBothFrameworks_HasALedgerTargetsAndYearsOfEach()
    {
        var old = await Journey.SupplierAsync();
        var other = old with { Framework = "RM6366" };
        await other.RegisterAsync("1", joined: "2026-02-19");
        await old.SendPlanAsync();
        await other.SendPlanAsync(other.Plan().With("KPI", "VI-01", ("Baseline", 2600)));
        await old.SendReportAsync();

        Assert.Equal("accepted notRequired", $"{(await old.StandingAsync()).Text("submission")} {(await old.StandingAsync(1)).Text("submission")}");
        var first = await other.StandingAsync(1);
        Assert.Equal(("notDue", "2027-02-18", "2027-03-18"), (first.Text("submission"), first.Text("year.ends"), first.Text("year.dueOn")));
        Assert.Equal((2590, 2860), (await TargetAsync(old, 4), await TargetAsync(other, 1)));
        var ledgers = new[] { await old.LedgerAsync(), await other.LedgerAsync() };
        Assert.Contains(ledgers[0], entry => entry.Text("kind") == "reportAccepted");
        Assert.DoesNotContain(ledgers[1], entry => entry.Text("kind") == "reportAccepted");
        Assert.Empty(ledgers[0].Select(entry => entry.Text("hash")).Intersect(ledgers[1].Select(entry => entry.Text("hash"))));
        foreach (var supplier in new[] { old, other })
            Assert.True((await Api.GetAsync($"{supplier.Route}/ledger/verification")).Truth("intact"));
    }

    [Fact]
    public async Task Supplier_WhoseLotEnded_StillReportsOnItsLastYear()
    {
        var supplier = await Journey.SupplierAsync(lot: "spend");

        var told = await Api.GetAsync(supplier.Route);

        Assert.Equal([1, 2, 3, 4], told.Items("years").Select(year => year.Whole("number")));
        Assert.Equal(("due", "2026-01-14"), ((await supplier.StandingAsync()).Text("submission"), (await supplier.StandingAsync()).Text("year.dueOn")));
        Assert.Equal("notRequired", (await supplier.StandingAsync(5)).Text("submission"));
    }

    private async Task<int> TargetAsync(Supplier supplier, int year) =>
        (await Api.GetAsync($"{supplier.Route}/targets?year={year}")).Items().Single(item => item.Text("code") == "VI-01").Whole("target");
}
