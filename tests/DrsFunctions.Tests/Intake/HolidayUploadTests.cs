using System.Text.Json;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Intake;

/// <summary>A published list of bank holidays, and the due dates that move with it.</summary>
public sealed class HolidayUploadTests : JourneyTests
{
    private const string Framework = FrameworkCopies.OfHolidays;

    // As they are in truth, but for one more in January.
    private static readonly string[] Of2026 =
        ["2026-01-01", "2026-01-13", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"];

    [Fact]
    public async Task List_OfThisYear_MovesOpenDueDatesAndLeavesPassedOnes()
    {
        var supplier = await Journey.SupplierAsync(Framework);
        Assert.Equal("2026-01-14", (await supplier.StandingAsync()).Text("year.dueOn"));
        await SendAsync("next", ["2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"]);
        var warned = Assert.Single(await HolidayExceptionsAsync());
        Assert.Equal(("2026", 5), (warned.Text("subject"), warned.Whole("year")));

        var receipt = await SendAsync("this", Of2026);

        Assert.Equal(("holidays", 9), (receipt.Text("kind"), receipt.Whole("counts.rows")));
        Assert.Empty(await HolidayExceptionsAsync());
        var moved = await Api.UntilAsync($"{supplier.Route}/years/4", standing => standing.Text("year.dueOn") == "2026-01-15");
        Assert.Equal("2026-01-15", moved.Items("obligations").Single(owed => owed.Text("obligation") == "report").Text("dueOn"));
        var passed = await Api.GetAsync($"{supplier.Route}/years/3");
        Assert.Equal("2025-01-15", passed.Text("year.dueOn"));
        var framework = await Api.GetAsync($"/api/frameworks/{Framework}");
        Assert.Equal("2026-01-15", framework.Items("years")[3].Text("dueOn"));
        var ledger = await Api.AllAsync($"/api/frameworks/{Framework}/suppliers/ccs/ledger", limit: 100);
        Assert.Equal(2, ledger.Count(entry => entry.Text("kind") == "holidaysListed"));
    }

    private async Task<JsonElement> SendAsync(string name, string[] dates)
    {
        var receipt = await Account.SendAsync(
            $"{Framework}/ccs/holidays/{name}.csv", Lists.Csv([["date", "title"], .. dates.Select(date => (IReadOnlyList<object?>)[date, "Bank holiday"])]));
        Assert.True(receipt.Text("outcome") == "accepted", receipt.ToString());
        return receipt;
    }

    private async Task<IReadOnlyList<JsonElement>> HolidayExceptionsAsync() =>
        [.. (await Api.AllAsync($"/api/frameworks/{Framework}/exceptions", limit: 100)).Where(item => item.Text("code") == "holidaysComputed")];
}
