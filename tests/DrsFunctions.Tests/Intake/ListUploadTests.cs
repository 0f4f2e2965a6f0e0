using System.Net;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Intake;

public sealed class ListUploadTests : JourneyTests
{
    private static readonly string[] OnboardingHeaders = ["framework_short_name", "lot_number", "supplier_name", "salesforce_id", "coda_reference"];
    private static readonly string[] ContactHeaders = ["supplier_salesforce_id", "email", "name", "role", "active"];

    [Fact]
    public async Task Suppliers_InCcsOnboardingFile_AreRegisteredAndRowsOfOtherFrameworksPassedOver()
    {
        var (first, second) = (Journey.Stranger(), Journey.Stranger());
        var list = Lists.Csv(
            OnboardingHeaders,
            ["RM6226", "1", "First Recoveries Ltd", first.Id, "C011111"],
            ["RM6226", "data", "First Recoveries Ltd", first.Id, "C011111"],
            ["RM6226", "spend", "Second & Sons", second.Id, "C022222"],
            ["RM3797", "7", "Third Ltd", Journey.NewId(), "C033333"]);

        var receipt = await Account.SendAsync($"RM6226/ccs/suppliers/onboarding-{first.Id}.csv", list);

        Assert.Equal(("accepted", "ccs", "suppliers"), (receipt.Text("outcome"), receipt.Text("owner"), receipt.Text("kind")));
        Assert.Equal((4, 0), (receipt.Whole("counts.rows"), receipt.Whole("counts.errors")));
        Assert.Equal(["coda_reference"], receipt.Texts("ignored"));
        Assert.Contains(receipt.Items("messages"), message => message.Text("severity") == "note" && message.Text("code") == "otherFrameworks");
        var registered = await Api.GetAsync(first.Route);
        Assert.Equal(("First Recoveries Ltd", "2021-12-14"), (registered.Text("name"), registered.Text("joined")));
        Assert.Equal(["1", "data"], registered.Texts("lots").Order(StringComparer.Ordinal));
        Assert.Equal(["DA", "DR", "FE"], registered.Texts("serviceLines").Order(StringComparer.Ordinal));
        Assert.Equal(["SR"], (await Api.GetAsync(second.Route)).Texts("serviceLines"));
    }

    [Fact]
    public async Task Suppliers_WithAWrongRow_TakesTheOthersAndSaysWhichNot()
    {
        var (good, bad) = (Journey.Stranger(), Journey.Stranger());
        var list = Lists.Csv(OnboardingHeaders, ["RM6226", "99", "Bad Ltd", bad.Id, ""], ["RM6226", "1", "Good Ltd", good.Id, ""]);

        var receipt = await Account.SendAsync($"RM6226/ccs/suppliers/mixed-{good.Id}.csv", list);

        Assert.Equal(("acceptedWithErrors", 1), (receipt.Text("outcome"), receipt.Whole("counts.errors")));
        var error = Assert.Single(receipt.Items("messages"));
        Assert.Equal(("lotUnknown", 2, "lot_number", "B2", "99"), (error.Text("code"), error.Whole("row"), error.Text("column"), error.Text("cell"), error.Text("found")));
        Assert.Equal("Good Ltd", (await Api.GetAsync(good.Route)).Text("name"));
        (await Api.AskAsync(bad.Route)).IsProblem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Suppliers_WithNoRowTaken_IsRejected()
    {
        var stranger = Journey.Stranger();

        var receipt = await Account.SendAsync(
            $"RM6226/ccs/suppliers/none-{stranger.Id}.csv",
            Lists.Csv(OnboardingHeaders, ["RM6226", "99", "Bad Ltd", stranger.Id, ""]));

        Assert.Equal("rejected", receipt.Text("outcome"));
    }

    [Fact]
    public async Task Suppliers_ListedAgain_LeavesTheLedgerAsItIs()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendPlanAsync();
        var before = (await supplier.LedgerAsync()).Count;

        // The same place in other words: the same words would be a duplicate for as long as no other test's list replaced them.
        await supplier.RegisterAsync(joined: "2021-12-14");

        Assert.Equal(before, (await supplier.LedgerAsync()).Count);
    }

    [Fact]
    public async Task Suppliers_WithALeavingDate_EndsThePlaceOnTheLot()
    {
        var supplier = await Journey.SupplierAsync();
        string[] headers = ["Framework Short Name", "lot-number", "SUPPLIER_NAME", "salesforce_id", "joined", "left"];

        await Account.SendAsync(
            $"RM6226/ccs/suppliers/left-{supplier.Id}.csv",
            Lists.Csv(headers, ["RM6226", "1", "Renamed Ltd", supplier.Id, "14/12/2021", "31 March 2025"]));

        var told = await Api.GetAsync(supplier.Route);
        Assert.Equal(("Renamed Ltd", "2025-03-31"), (told.Text("name"), told.Text("left")));
        Assert.Equal([1, 2, 3, 4], told.Items("years").Select(year => year.Whole("number")));
    }

    [Fact]
    public async Task Contacts_Listed_AreToldToCcsWithTheirAddress()
    {
        var supplier = await Journey.SupplierAsync(FrameworkCopies.OfContacts);

        var receipt = await Account.SendAsync(
            $"{supplier.Framework}/ccs/contacts/{supplier.Id}.csv",
            Lists.Csv(
                ContactHeaders,
                [supplier.Id, "One@Example.org", "Robin One", "", ""],
                [supplier.Id, "two@example.org", "Sam Two", "senior", "yes"],
                [supplier.Id, "three@example.org", "Kim Three", "reporting", "no"]));

        Assert.Equal("accepted", receipt.Text("outcome"));
        var told = await Api.GetAsync(supplier.Route);
        Shape.Fits("""[ { "id": "text", "role": "text", "active": "truth", "email": "text?" } ]""", told.At("contacts"));
        Assert.Equal(
            [("One@Example.org", "reporting", true), ("three@example.org", "reporting", false), ("two@example.org", "senior", true)],
            told.Items("contacts").Select(contact => (contact.Text("email")!, contact.Text("role")!, contact.Truth("active")!.Value)).OrderBy(contact => contact.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Contacts_SameAddressInOtherCase_IsTheSameContact()
    {
        var supplier = await Journey.SupplierAsync(FrameworkCopies.OfContacts);
        await Account.SendAsync($"{supplier.Framework}/ccs/contacts/{supplier.Id}-1.csv", Lists.Csv(ContactHeaders, [supplier.Id, "same@example.org", "Same", "", "yes"]));

        await Account.SendAsync($"{supplier.Framework}/ccs/contacts/{supplier.Id}-2.csv", Lists.Csv(ContactHeaders, [supplier.Id, "SAME@example.org", "Same", "", "no"]));

        Assert.False(Assert.Single((await Api.GetAsync(supplier.Route)).Items("contacts")).Truth("active"));
    }

    [Fact]
    public async Task Contacts_OfAnUnknownSupplier_AreTakenOnceItIsListed()
    {
        var stranger = Journey.Stranger(FrameworkCopies.OfContacts);
        var list = Lists.Csv(["supplier_salesforce_id", "email", "name"], [stranger.Id, "early@example.org", "Early"]);
        var path = $"{stranger.Framework}/ccs/contacts/{stranger.Id}.csv";
        var refused = await Account.SendAsync(path, list);
        await stranger.RegisterAsync();

        var taken = await Account.SendAsync(path, list);

        Assert.Equal(("rejected", "supplierNotRegistered"), (refused.Text("outcome"), Assert.Single(refused.Items("messages")).Text("code")));
        Assert.Equal("accepted", taken.Text("outcome"));
        Assert.Equal("early@example.org", Assert.Single((await Api.GetAsync(stranger.Route)).Items("contacts")).Text("email"));
    }
}
