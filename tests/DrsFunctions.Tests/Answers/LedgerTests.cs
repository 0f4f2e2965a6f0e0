using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Answers;

public sealed class LedgerTests : JourneyTests
{
    [Fact]
    public async Task Ledger_OverHttp_IsAChainThatAnybodyCanWorkOut()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendPlanAsync();
        await supplier.SendAsync("report", supplier.Report().With("KPI", "VI-01", ("Value", "\"£\" <lots> & è")).AsCsv());
        await supplier.SendReportAsync();

        var entries = await supplier.LedgerAsync();

        var (sequence, hash) = (0, new string('0', 64));
        foreach (var entry in entries)
        {
            Shape.Fits(
                """
                { "sequence": "whole", "at": "instant", "kind": "text", "actor": "text", "cause": "text?", "year": "whole?", "body": "any", "previousHash": "hash", "hash": "hash" }
                """,
                entry);
            Assert.Equal((++sequence, hash), (entry.Whole("sequence"), entry.Text("previousHash")));
            hash = HashOf(entry);
            Assert.Equal(hash, entry.Text("hash"));
        }

        Assert.Equal(
            [
                "supplierListed", "uploadReceived", "planAccepted", "targetsChanged", "uploadJudged",
                "uploadReceived", "uploadJudged", "uploadReceived", "reportAccepted", "targetsChanged", "uploadJudged",
            ],
            entries.Select(entry => entry.Text("kind")));
        Assert.Equal(entries.Select(entry => entry.Text("at")).Order(StringComparer.Ordinal), entries.Select(entry => entry.Text("at")));
    }

    [Fact]
    public async Task Verification_OfASoundLedger_CountsItsEntries()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendPlanAsync();

        var verification = await Api.GetAsync($"{supplier.Route}/ledger/verification");

        Shape.Fits("""{ "intact": "truth", "entries": "whole", "brokenAt": "whole?" }""", verification);
        Assert.Equal((true, 5, true), (verification.Truth("intact"), verification.Whole("entries"), verification.IsNull("brokenAt")));
    }

    [Fact]
    public async Task Ledger_InPages_GivesEachEntryOnce()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendPlanAsync();

        var paged = await Api.AllAsync($"{supplier.Route}/ledger", limit: 2);
        var rest = await Api.GetAsync($"{supplier.Route}/ledger?after=3");

        Assert.Equal([1, 2, 3, 4, 5], paged.Select(entry => entry.Whole("sequence")));
        Assert.Equal([4, 5], rest.Items().Select(entry => entry.Whole("sequence")));
        Assert.Empty((await Api.GetAsync($"{supplier.Route}/ledger?after=5")).Items());
    }

    [Fact]
    public async Task Ledger_AsOf_EndsWithTheEntriesOfThen()
    {
        var supplier = await Journey.SupplierAsync();
        var registered = (await supplier.LedgerAsync())[0].Text("at")!;
        await supplier.SendPlanAsync();

        var past = await Api.GetAsync($"{supplier.Route}/ledger?asOf={registered}");

        Assert.Equal("supplierListed", Assert.Single(past.Items()).Text("kind"));
        Assert.True(past.IsNull("next"));
        (await Api.AskAsync($"{supplier.Route}/ledger?asOf=2026-01-05T08:00:00Z")).IsProblem(HttpStatusCode.NotFound);
        (await Api.AskAsync($"{supplier.Route}/ledger?asOf=2027-01-05T08:00:00Z")).IsProblem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Ledger_OfAReportOfManyLines_HasItsWholeBody()
    {
        var supplier = await Journey.SupplierAsync();
        var report = supplier.Report();
        for (var customer = 0; customer < 2500; customer++)
            report.WithAnother("KPI", "VI-01", ("Value", 1), ("Customer", $"10{customer:000000}"), ("Comment", $"Counted with {customer} others in the register of the customer, office by office"));

        var receipt = await supplier.SendReportAsync(report);

        var entry = (await supplier.EntriesOfAsync(receipt.Text("uploadId")!)).Single(entry => entry.Text("kind") == "reportAccepted");
        Assert.Equal(2500, entry.At("body").ToString().Split("office by office").Length - 1);
        Assert.True((await Api.GetAsync($"{supplier.Route}/ledger/verification")).Truth("intact"));
    }

    [Fact]
    public async Task Ledger_OfCcs_TellsOfItsLists()
    {
        var supplier = Journey.Stranger();
        var receipt = await supplier.RegisterAsync();
        const string Route = "/api/frameworks/RM6226/suppliers/ccs/ledger";

        var entries = await Api.GetAsync($"{Route}?after={receipt.Whole("ledger.from") - 1}&limit=1000");

        var ofList = entries.Items().Where(entry => entry.Text("cause") == receipt.Text("uploadId")).ToArray();
        Assert.Equal(["uploadReceived", "listTaken", "uploadJudged"], ofList.Select(entry => entry.Text("kind")));
        Assert.Equal(receipt.Whole("ledger.to"), ofList[^1].Whole("sequence"));
        Assert.True((await Api.GetAsync($"{Route}/verification")).Truth("intact"));
        Assert.All(entries.Items(), entry => Assert.Equal(HashOf(entry), entry.Text("hash")));
    }

    // SHA-256 of the previous hash and the entry as JSON: sequence, at, kind, actor, cause, year and body, without spaces.
    private static string HashOf(JsonElement entry)
    {
        var parts = ((string[])["sequence", "at", "kind", "actor", "cause", "year", "body"]).Select(name => $"\"{name}\":{entry.At(name).GetRawText()}");
        var text = entry.Text("previousHash") + "{" + string.Join(',', parts) + "}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
