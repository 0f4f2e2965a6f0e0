using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tests.Given;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Tests.Suppliers;

public sealed class ContactsIntakeTests
{
    private static readonly string[] All = ["supplier_salesforce_id", "email", "name", "role", "active"];

    [Fact]
    public void List_OfRegisteredSuppliers_IsTakenWhole()
    {
        var judged = A.List(All)
            .With("001", "jo@fair.example", "Jo Bloggs", "", "")
            .With("001", "sam@fair.example", "Sam Bloggs", "Senior", "no")
            .With("002", "JO@fair.example", "Jo Bloggs", "reporting", "Y")
            .JudgeContacts("001", "002");

        Assert.Equal(UploadOutcome.Accepted, judged.Judgement.Outcome);
        Assert.Equal(
            [
                new("001", "jo@fair.example", "Jo Bloggs", ContactRole.Reporting, true),
                new("001", "sam@fair.example", "Sam Bloggs", ContactRole.Senior, false),
                new ListedContact("002", "JO@fair.example", "Jo Bloggs", ContactRole.Reporting, true),
            ],
            judged.Contacts.AsEnumerable());
    }

    [Theory]
    [InlineData("", "kim@fair.example", "Kim Bloggs", "", "", "cellMissing")]
    [InlineData("0 1", "kim@fair.example", "Kim Bloggs", "", "", "supplierIdFormat")]
    [InlineData("001", "", "Kim Bloggs", "", "", "cellMissing")]
    [InlineData("001", "kim@fair.example", "", "", "", "cellMissing")]
    [InlineData("001", "kim.fair.example", "Kim Bloggs", "", "", "emailFormat")]
    [InlineData("001", "kim@fair", "Kim Bloggs", "", "", "emailFormat")]
    [InlineData("001", "kim@@fair.example", "Kim Bloggs", "", "", "emailFormat")]
    [InlineData("001", "kim@fair..example", "Kim Bloggs", "", "", "emailFormat")]
    [InlineData("001", "kim bloggs@fair.example", "Kim Bloggs", "", "", "emailFormat")]
    [InlineData("001", "kim@fair.example", "Kim Bloggs", "boss", "", "roleUnknown")]
    [InlineData("001", "kim@fair.example", "Kim Bloggs", "", "Kim Bloggs", "yesOrNoExpected")]
    [InlineData("001", "kim@fair.example", "Kim \u0001 Bloggs", "", "", "controlCharacter")]
    [InlineData("001", "JO@FAIR.example", "Kim Bloggs", "", "", "contactDoubled")]
    public void Row_WithAnError_IsLeftOutAloneAndShowsNobody(string id, string address, string name, string role, string active, string code)
    {
        var judged = A.List(All).With("001", "jo@fair.example", "Jo Bloggs", "", "").With(id, address, name, role, active).JudgeContacts("001");

        var message = Assert.Single(judged.Judgement.Messages);
        Assert.Equal((code, Severity.Error, 3), (message.Code, message.Severity, message.Row));
        Assert.DoesNotContain("fair", message.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Bloggs", message.ToString(), StringComparison.Ordinal);
        Assert.Equal(UploadOutcome.AcceptedWithErrors, judged.Judgement.Outcome);
        Assert.False(judged.Judgement.MetUnreadyRegister);
        Assert.Single(judged.Contacts);
    }

    [Fact]
    public void Supplier_NotRegistered_IsRefusedUntilItIs()
    {
        var judged = A.List(All).With("00a", "jo@fair.example", "Jo Bloggs", "", "").JudgeContacts("00A");

        Assert.Equal("00a", judged.Judgement.IsRefusedFor("supplierNotRegistered").Found);
        Assert.True(judged.Judgement.MetUnreadyRegister);
        Assert.Empty(judged.Contacts);
    }
}
