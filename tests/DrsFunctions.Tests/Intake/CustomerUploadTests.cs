using System.Text.Json;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Intake;

/// <summary>CCS's list of customers, and what it is then good for.</summary>
public sealed class CustomerUploadTests : JourneyTests
{
    private const string Framework = FrameworkCopies.OfCustomers;

    private static readonly string[] Headers = ["URN", "CustomerName", "PostCode", "Sector"];
    private static readonly string[] AwardHeaders = ["Award", "Supplier", "Customer URN", "Lot", "Starts", "Ends", "Value"];

    [Fact]
    public async Task Customers_FromTheFirstListOn_AreCheckedEverywhere()
    {
        var supplier = await Journey.SupplierAsync(Framework);
        await supplier.SendPlanAsync();
        var report = supplier.Report().WithAnother("KPI", "VI-01", ("Value", 20), ("Customer", "10099999"));
        Assert.Equal("accepted", (await supplier.SendAsync("report", report.AsCsv())).Text("outcome"));

        var first = await SendAsync("first", 20, "Customer");
        Assert.Equal(("accepted", "customers", 20), (first.Text("outcome"), first.Text("kind"), first.Whole("counts.rows")));

        var refused = await supplier.SendAsync("report", report.With("KPI", "VI-01", ("Comment", "As before, with a list of customers there")).AsCsv());
        var message = Assert.Single(refused.Items("messages"), found => found.Text("severity") == "error");
        Assert.Equal(("rejected", "customerUnknown", "Customer", "10099999"), (refused.Text("outcome"), message.Text("code"), message.Text("column"), message.Text("found")));
        var taken = supplier.Report().WithAnother("KPI", "VI-01", ("Value", 20), ("Customer", "10000007"));
        Assert.Equal("accepted", (await supplier.SendAsync("report", taken.AsCsv())).Text("outcome"));

        var awards = await Account.SendAsync(
            $"{Framework}/ccs/awards/customers.csv",
            Lists.Csv(
                AwardHeaders,
                ["C-1", supplier.Id, "10000007", "1", "2022-01-01", "2022-12-31", 10],
                ["C-2", supplier.Id, "10099999", "1", "2022-01-01", "2022-12-31", 10]));
        Assert.Equal(("acceptedWithErrors", "customerUnknown"), (awards.Text("outcome"), Assert.Single(awards.Items("messages")).Text("code")));

        var dropped = await SendAsync("dropped", 17, "Customer");
        Assert.Equal(("rejected", "tooManyDropped"), (dropped.Text("outcome"), Assert.Single(dropped.Items("messages")).Text("code")));
        Assert.Equal("accepted", (await SendAsync("renamed", 18, "Council")).Text("outcome"));
    }

    [Fact]
    public async Task Customers_AHundredThousand_AreTakenAndKnown()
    {
        const int Many = 99_999;
        const string Large = FrameworkCopies.OfManyCustomers;
        var supplier = await Journey.SupplierAsync(Large);
        await supplier.SendPlanAsync();

        var receipt = await Account.SendAsync($"{Large}/ccs/customers/all.csv", List(Many, "The council of a borough, number"));

        Assert.Equal(("accepted", Many), (receipt.Text("outcome"), receipt.Whole("counts.rows")));
        var known = supplier.Report().WithAnother("KPI", "VI-01", ("Value", 20), ("Customer", (10_000_000 + Many - 1).ToString()));
        Assert.Equal("accepted", (await supplier.SendAsync("report", known.AsCsv())).Text("outcome"));
        var unknown = supplier.Report().WithAnother("KPI", "VI-01", ("Value", 20), ("Customer", (10_000_000 + Many).ToString()));
        Assert.Equal("rejected", (await supplier.SendAsync("report", unknown.AsCsv())).Text("outcome"));
    }

    private Task<JsonElement> SendAsync(string name, int customers, string called) => Account.SendAsync($"{Framework}/ccs/customers/{name}.csv", List(customers, called));

    private static byte[] List(int customers, string called) =>
        Lists.Csv([Headers, .. Enumerable.Range(0, customers).Select(number => new object?[] { 10_000_000 + number, $"{called} {number}", "LS1 1UR", "Local government" })]);
}
