using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Chasing;

/// <summary>What a supplier's people are told of its files stands in the ledger beside what happened.</summary>
public sealed class UploadMessageTests : JourneyTests
{
    [Fact]
    public async Task Files_OfASupplierWithContacts_AreToldOnceEach()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.ListContactAsync("reporting@example.org");
        await supplier.ListContactAsync("director@example.org", "senior");

        var plan = (await supplier.SendPlanAsync()).Text("uploadId");
        var broken = (await supplier.SendAsync("report", "Section,Item\r\nKPI,VI-01\r\n"u8.ToArray())).Text("uploadId");
        var report = (await supplier.SendReportAsync()).Text("uploadId");
        var copy = (await supplier.SendAsync("report", supplier.Report().AsCsv(), "copy.csv")).Text("uploadId");

        Assert.Equal(
            [$"plan|{plan}|received", $"plan|{plan}|accepted", $"report|{broken}|received", $"report|{broken}|errors", $"report|{report}|received", $"report|{report}|accepted", $"report|{copy}|received"],
            await supplier.MessagesAsync());
        Assert.DoesNotContain("example.org", await Account.TextOfAsync("Ledger"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_OfSeveralSuppliers_HasAMessageOfEach()
    {
        var (one, other) = (await Journey.SupplierAsync(), await Journey.SupplierAsync());
        await one.ListContactAsync("agent@example.org");
        await other.ListContactAsync("Agent@Example.org");

        await one.SendPlanAsync();
        await other.SendPlanAsync();

        var contacts = new HashSet<string?>();
        foreach (var supplier in (Supplier[])[one, other])
        {
            var messages = (await supplier.LedgerAsync()).Where(entry => entry.Text("kind") == "messageQueued").ToArray();
            Assert.Equal(2, messages.Length);
            Assert.All(messages, message => Assert.Equal(supplier.Id, message.Text("body.key.supplier")));
            contacts.UnionWith(messages.Select(message => message.Text("body.key.contact")));
        }

        Assert.Equal(2, contacts.Count);
    }
}
