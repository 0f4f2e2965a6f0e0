using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Intake;

public sealed class EvidenceTests : JourneyTests
{
    [Theory]
    [InlineData("plan")]
    [InlineData("report")]
    public async Task Evidence_OfAJudgedFile_HoldsItsExactBytes(string kind)
    {
        var supplier = await Journey.SupplierAsync();
        var content = kind == "plan" ? supplier.Plan().AsXlsx() : supplier.Report().AsXlsx();

        var receipt = await supplier.SendAsync(kind, content);

        var path = $"files/{receipt.Text("sha256")}";
        Assert.Equal(content, await Account.FindAsync("evidence", path));
        Assert.Contains(supplier.Id, (await Account.MetadataAsync("evidence", path)).Values);
    }

    [Fact]
    public async Task Evidence_OfARejectedFile_IsKeptToo()
    {
        var supplier = await Journey.SupplierAsync();
        var content = supplier.Report().Without("Impact").AsCsv();

        var receipt = await supplier.SendAsync("report", content);

        Assert.Equal("rejected", receipt.Text("outcome"));
        Assert.Equal(content, await Account.FindAsync("evidence", $"files/{receipt.Text("sha256")}"));
    }

    [Fact]
    public async Task Addresses_OfContacts_StandInTheRegisterAlone()
    {
        var supplier = await Journey.SupplierAsync(FrameworkCopies.OfContacts);
        const string Address = "kept.nowhere.else@example.org";
        const string Person = "Persephone Nowhere-Else";

        var receipt = await Account.SendAsync(
            $"{supplier.Framework}/ccs/contacts/{supplier.Id}.csv",
            Lists.Csv(
                ["supplier_salesforce_id", "email", "name", "role"],
                [supplier.Id, Address, Person, ""],
                [supplier.Id, Address.ToUpperInvariant(), Person, ""],
                [supplier.Id, Address + "@twice", Person, Address],
                [Address, Person, Address, ""]));

        Assert.Equal("acceptedWithErrors", receipt.Text("outcome"));
        Assert.Null(await Account.FindAsync("evidence", $"files/{receipt.Text("sha256")}"));
        foreach (var text in (string[])[receipt.ToString(), await Account.TextOfAsync("Ledger"), await Account.TextOfAsync("Uploads"), Journey.App.Log])
        {
            Assert.DoesNotContain("nowhere.else", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Person, text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains(Address, await Account.TextOfAsync("Register"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declaration_OfAReport_LeavesNoNameInLedgerReceiptOrLog()
    {
        var supplier = await Journey.SupplierAsync();

        var receipt = await supplier.SendReportAsync(supplier.Report().With("Declaration", "Name", ("Value", "Quentin Unwritten")));

        Assert.DoesNotContain("Unwritten", receipt.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Unwritten", await Account.TextOfAsync("Ledger"), StringComparison.Ordinal);
        Assert.DoesNotContain("Unwritten", Journey.App.Log, StringComparison.Ordinal);
    }
}
