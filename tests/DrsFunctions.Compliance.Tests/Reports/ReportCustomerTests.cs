using DrsFunctions.Compliance.Reports;
using DrsFunctions.Compliance.Tests.Given;

namespace DrsFunctions.Compliance.Tests.Reports;

public sealed class ReportCustomerTests
{
    [Fact]
    public void Customer_BeforeThereIsAList_IsKeptUnchecked() =>
        A.Report().OfWhich("10099999", "VI-01", "20").Judge().IsAccepted();

    [Fact]
    public void Customer_OnTheList_IsTaken() =>
        A.Report().WhileCustomersAre("10012345 10099999").OfWhich("10099999", "VI-01", "20").Judge().IsAccepted();

    [Fact]
    public void Customer_NotOnTheList_IsAnErrorOfItsLine()
    {
        var message = A.Report().WhileCustomersAre("10012345").OfWhich("10099999", "VI-01", "20").Judge().IsRefusedFor("customerUnknown");

        Assert.Equal(("Customer", "10099999"), (message.Column, message.Found));
        Assert.StartsWith("Customer of VI-01 ", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Customer_OfALocalLineNotOnTheList_IsAnErrorOfItsLine()
    {
        var judged = A.Report().WhileCustomersAre("10012345")
            .WithRow(("Section", "Local"), ("Item", "LOC-1"), ("Value", "3"), ("Customer", "10099999")).Judge();

        judged.IsRefusedFor("customerUnknown");
    }

    [Fact]
    public void Report_OfTheWholeAlone_NamesNoCustomer()
    {
        var rows = new Rows("Section", "Item", "Value", "Customer");
        rows.Add(("Section", "KPI"), ("Item", "VI-01"), ("Value", "20"), ("Customer", " "));
        Assert.False(new ReportIntake().NamesCustomers(rows.ToTable()));

        rows.Add(("Section", "KPI"), ("Item", "VI-01"), ("Value", "20"), ("Customer", "1"));
        Assert.True(new ReportIntake().NamesCustomers(rows.ToTable()));
    }
}
