using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Tests.Given;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Tests.Customers;

public sealed class CustomersIntakeTests
{
    private static readonly string[] Columns = ["URN", "CustomerName", "PostCode", "Sector"];

    [Fact]
    public void List_TheFirst_AddsEverybody()
    {
        var judged = A.List(Columns).With("10012345", "Leeds", "LS1 1UR", "Local").With("10012346", "York", "", "").JudgeCustomers();

        judged.IsAccepted();
        var listed = Assert.IsType<CustomersListed>(Assert.Single(judged.Changes));
        Assert.Equal([new("10012345", "Leeds", "LS1 1UR", "Local"), new Customer("10012346", "York", null, null)], listed.Added.AsEnumerable());
        Assert.Empty(listed.Changed);
        Assert.Empty(listed.Removed);
    }

    [Fact]
    public void List_OfANewName_ChangesThatCustomer()
    {
        var judged = A.List(Columns).With("1", "Customer 1").With("2", "York").JudgeCustomers(ListFile.Known("1 2"));

        var listed = Assert.IsType<CustomersListed>(Assert.Single(judged.Changes));
        Assert.Equal("York", Assert.Single(listed.Changed).Name);
        Assert.Empty(listed.Added);
    }

    [Fact]
    public void List_OfWhatIsKnown_ChangesNothing()
    {
        var judged = A.List(Columns).With("1", "Customer 1").JudgeCustomers(ListFile.Known("1"));

        Assert.Equal(UploadOutcome.Accepted, judged.Outcome);
        Assert.Empty(judged.Changes);
    }

    [Theory]
    [InlineData(10, 1, true)]
    [InlineData(10, 2, false)]
    [InlineData(19, 1, true)]
    [InlineData(19, 2, false)]
    [InlineData(9, 1, false)]
    [InlineData(1, 1, false)]
    public void List_ThatDropsMoreThanATenth_IsRefusedWhole(int known, int dropped, bool isTaken)
    {
        var list = A.List(Columns).With("new", "A new one");
        foreach (var urn in Enumerable.Range(1, known - dropped))
            list.With($"{urn}", $"Customer {urn}");

        var judged = list.JudgeCustomers(ListFile.Known(string.Join(' ', Enumerable.Range(1, known))));

        if (isTaken)
            Assert.Equal(dropped, Assert.IsType<CustomersListed>(Assert.Single(judged.Changes)).Removed.Length);
        else
            Assert.Null(judged.IsRefusedFor("tooManyDropped").Row);
    }

    [Theory]
    [InlineData("", "York", "cellMissing")]
    [InlineData("2", "", "cellMissing")]
    [InlineData("1", "York", "customerDoubled")]
    public void Row_WithAnError_IsLeftOutAlone(string urn, string name, string code)
    {
        var judged = A.List(Columns).With("1", "Leeds", "", "").With(urn, name, "", "").JudgeCustomers();

        Assert.Equal(code, Assert.Single(judged.Messages).Code);
        Assert.Equal(UploadOutcome.AcceptedWithErrors, judged.Outcome);
        Assert.Equal("Leeds", Assert.Single(Assert.IsType<CustomersListed>(Assert.Single(judged.Changes)).Added).Name);
    }

    [Fact]
    public void Customer_WhoseRowIsWrong_StaysAsItWas()
    {
        var known = ListFile.Known("1 2");
        var judged = A.List(Columns).With("1", "Leeds", "", "").With("2", "", "", "").JudgeCustomers(known);

        var listed = Assert.IsType<CustomersListed>(Assert.Single(judged.Changes));
        Assert.Empty(listed.Removed);
        Assert.Equal("Customer 2", known.With(listed).Find("2")?.Name);
    }

    [Fact]
    public void Urn_OfLettersInAnotherCase_IsTheSame()
    {
        var list = ListFile.Known("ab-1");

        Assert.True(list.Allows("AB-1"));
        Assert.False(list.Allows("AB-2"));
        Assert.True(CustomerList.Empty.Allows("AB-2"));
    }
}
