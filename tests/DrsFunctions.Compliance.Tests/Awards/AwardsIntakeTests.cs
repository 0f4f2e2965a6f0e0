using DrsFunctions.Compliance.Awards;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Tests.Given;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Compliance.Tests.Awards;

public sealed class AwardsIntakeTests
{
    private static readonly string[] Columns = ["Award", "Supplier", "Customer URN", "Customer name", "Lot", "Starts", "Ends", "Value"];

    [Fact]
    public void List_OfAwards_IsTaken()
    {
        var judged = A.List(Columns)
            .With("A-1", "001", "10012345", "Leeds", "DATA", "14/12/2021", "13 December 2023", "£4,800,000.50")
            .With("A-2", "002", "10012346", "", "1", "2022-01-01", "2022-01-01", "0")
            .JudgeAwards();

        Assert.Equal(UploadOutcome.Accepted, judged.Judgement.Outcome);
        Assert.Empty(judged.Judgement.Changes);
        Assert.Equal(
            [
                new("001", new("A-1", "10012345", "Leeds", "data", new(2021, 12, 14), new(2023, 12, 13), 4_800_000.50m)),
                new ListedAward("002", new("A-2", "10012346", null, "1", new(2022, 1, 1), new(2022, 1, 1), 0)),
            ],
            judged.Awards.AsEnumerable());
        Assert.True(judged.Awards[1].Award.IsWithdrawn);
    }

    [Fact]
    public void List_UnderTheHeadersOfCcsExports_HasTheSameColumns()
    {
        string[] headers = ["SupplierReferenceNumber", "Supplier", "CustomerURN", "CustomerName", "LotNumber", "ContractStartDate", "ContractEndDate", "ContractValue"];
        string[] cells = ["A-1", "001", "10012345", "Leeds", "1", "2022-01-01", "2022-12-31", "10"];
        var workbook = new Workbook([new(null, false, [
            new(1, [.. headers.Select(Cell.OfText)]),
            new(2, [.. cells.Select(Cell.OfText)])])]);

        var found = TableFinder.Find(workbook, AwardsIntake.Shape);

        Assert.NotNull(found.Table);
        Assert.Empty(found.Table.Ignored);
        Assert.All(Columns.Zip(cells), pair => Assert.Equal(pair.Second, found.Table.Rows[0][pair.First].Text));
    }

    [Theory]
    [InlineData("", "001", "10012345", "1", "2022-01-01", "2022-12-31", "10", "cellMissing")]
    [InlineData("A-2", "", "10012345", "1", "2022-01-01", "2022-12-31", "10", "cellMissing")]
    [InlineData("A-2", "001", "", "1", "2022-01-01", "2022-12-31", "10", "cellMissing")]
    [InlineData("A-2", "001", "10012345", "", "2022-01-01", "2022-12-31", "10", "cellMissing")]
    [InlineData("A-2", "001", "10012345", "1", "", "2022-12-31", "10", "cellMissing")]
    [InlineData("A-2", "001", "10012345", "1", "2022-01-01", "", "10", "cellMissing")]
    [InlineData("A-2", "001", "10012345", "1", "2022-01-01", "2022-12-31", "", "cellMissing")]
    [InlineData("A-2", "001", "10012345", "1", "2022-01-01", "2021-12-31", "10", "endsBeforeStart")]
    [InlineData("A-2", "001", "10012345", "1", "2022-01-01", "2022-12-31", "-0.01", "valueNegative")]
    [InlineData("A-2", "001", "10012345", "1", "2022-01-01", "2022-12-31", "1.5E6", "numberHasExponent")]
    [InlineData("A-2", "001", "10012345", "1", "2022-01-01", "2022-12-31", "1000000000001", "figureTooLarge")]
    [InlineData("A-2", "001", "10012345", "1", "2022-02-29", "2022-12-31", "10", "dateNotReal")]
    [InlineData("A-2", "003", "10012345", "1", "2022-01-01", "2022-12-31", "10", "supplierNotRegistered")]
    [InlineData("A-2", "00_", "10012345", "1", "2022-01-01", "2022-12-31", "10", "supplierIdFormat")]
    [InlineData("A-2", "001", "10012345", "99", "2022-01-01", "2022-12-31", "10", "lotUnknown")]
    [InlineData("A-2", "002", "10012345", "data", "2022-01-01", "2022-12-31", "10", "lotNotHeld")]
    [InlineData("A-2", "001", "10099999", "1", "2022-01-01", "2022-12-31", "10", "customerUnknown")]
    [InlineData("A-1", "001", "10012345", "1", "2022-01-01", "2022-12-31", "10", "awardDoubled")]
    [InlineData("A-1", "002", "10012345", "1", "2022-01-01", "2022-12-31", "10", "awardOfOtherSupplier")]
    [InlineData("A-7", "001", "10012345", "1", "2022-01-01", "2022-12-31", "10", "awardOfOtherSupplier")]
    [InlineData("A-7", "001", "10012345", "1", "2022-01-01", "2022-12-31", "0", "awardOfOtherSupplier")]
    public void Row_WithAnError_IsLeftOutAlone(string award, string supplier, string urn, string lot, string starts, string ends, string value, string code)
    {
        var judged = A.List(Columns)
            .With("A-1", "001", "10012345", "", "1", "2022-01-01", "2022-12-31", "10")
            .With(award, supplier, urn, "", lot, starts, ends, value)
            .JudgeAwards("10012345 10012346", ("A-7", "002"), ("A-1", "001"));

        var message = Assert.Single(judged.Judgement.Messages);
        Assert.Equal((code, Severity.Error, 3), (message.Code, message.Severity, message.Row));
        Assert.Equal(UploadOutcome.AcceptedWithErrors, judged.Judgement.Outcome);
        Assert.Equal(10m, Assert.Single(judged.Awards).Award.ValueGbp);
        Assert.Equal(code is "supplierNotRegistered" or "lotNotHeld" or "customerUnknown", judged.Judgement.MetUnreadyRegister);
    }

    [Fact]
    public void Award_ThatStartsOn29February_IsTaken() => Assert.Equal(
        new LocalDate(2024, 2, 29),
        Assert.Single(A.List(Columns).With("A-1", "001", "10012345", "", "1", "2024-02-29", "2025-02-28", "10").JudgeAwards().Awards).Award.Starts);

    [Fact]
    public void List_WithoutOneGoodRow_IsRejected()
    {
        var judged = A.List(Columns).With("A-1", "003", "10012345", "", "1", "2022-01-01", "2022-12-31", "10").JudgeAwards();

        judged.Judgement.IsRefusedFor("supplierNotRegistered");
        Assert.Empty(judged.Awards);
    }

    [Fact]
    public void Row_OfASupplierInAnotherCase_IsOfNobody() =>
        A.List(Columns).With("A-1", "00A", "10012345", "", "1", "2022-01-01", "2022-12-31", "10").JudgeAwards().Judgement.IsRefusedFor("supplierNotRegistered");

    [Fact]
    public void Reference_OfMoreThan100Characters_IsRefused() =>
        A.List(Columns).With(new string('A', 101), "001", "10012345", "", "1", "2022-01-01", "2022-12-31", "10").JudgeAwards().Judgement.IsRefusedFor("referenceTooLong");
}
