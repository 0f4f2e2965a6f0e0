using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tests.Given;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Compliance.Tests.Suppliers;

public sealed class SuppliersIntakeTests
{
    private static readonly string[] Required = ["framework_short_name", "lot_number", "supplier_name", "salesforce_id"];
    private static readonly string[] All = [.. Required, "joined", "left"];
    private static readonly LocalDate Start = new(2021, 12, 14);

    [Fact]
    public void List_AsCcsHasItForOnboarding_IsTakenWithTheFrameworksDates()
    {
        var judged = A.List(Required).With("RM6226", "1", "Fair Recovery Ltd", "001").With("RM6226", "DATA", "Fair Recovery Ltd", "001").JudgeSuppliers();

        Assert.Equal(UploadOutcome.Accepted, judged.Judgement.Outcome);
        Assert.Empty(judged.Judgement.Changes);
        var supplier = Assert.Single(judged.Suppliers);
        Assert.Equal(["1", "data"], supplier.Lots.Select(lot => lot.Lot), StringComparer.Ordinal);
        var listed = Assert.IsType<SupplierListed>(Assert.Single(supplier.ChangesFor(SupplierRecord.Empty, RealFramework.RM6226)));
        Assert.Equal("Fair Recovery Ltd", listed.Name);
        Assert.Equal([new("1", Start, null), new LotMembership("data", Start, null)], listed.Lots.AsEnumerable());
    }

    [Fact]
    public void List_WithRowsOfOtherFrameworks_PassesThemOverWithANote()
    {
        var judged = A.List(Required).With("RM6226", "1", "Fair Recovery Ltd", "001").With("RM1234", "99", "Paper Ltd", "??").JudgeSuppliers();

        Assert.Equal(UploadOutcome.Accepted, judged.Judgement.Outcome);
        var note = Assert.Single(judged.Judgement.Messages);
        Assert.Equal(("otherFrameworks", Severity.Note), (note.Code, note.Severity));
    }

    [Fact]
    public void List_OfOtherFrameworksOnly_IsRefused()
    {
        var judged = A.List(Required).With("RM1234", "1", "Paper Ltd", "001").JudgeSuppliers();

        judged.Judgement.IsRefusedFor("noRowOfFramework");
        Assert.Empty(judged.Suppliers);
    }

    [Theory]
    [InlineData("", "1", "Fair Recovery Ltd", "001", "", "", "cellMissing")]
    [InlineData("RM6226", "", "Fair Recovery Ltd", "001", "", "", "cellMissing")]
    [InlineData("RM6226", "1", "", "001", "", "", "cellMissing")]
    [InlineData("RM6226", "1", "Fair Recovery Ltd", "", "", "", "cellMissing")]
    [InlineData("RM6226", "99", "Fair Recovery Ltd", "001", "", "", "lotUnknown")]
    [InlineData("RM6226", "1", "Fair Recovery Ltd", "001_x", "", "", "supplierIdFormat")]
    [InlineData("RM6226", "1", "Fair Recovery Ltd", "12345678901234567890123456789012345678901", "", "", "supplierIdFormat")]
    [InlineData("RM6226", "1", "Fair Recovery Ltd", "ccs", "", "", "supplierIdReserved")]
    [InlineData("RM6226", "1", "Fair Recovery Ltd", "001", "2023-05-01", "2023-04-30", "leftBeforeJoined")]
    [InlineData("RM6226", "1", "Fair Recovery Ltd", "001", "2021-12-13", "", "dateOutsideFramework")]
    [InlineData("RM6226", "1", "Fair Recovery Ltd", "001", "", "2026-12-14", "dateOutsideFramework")]
    [InlineData("RM6226", "1", "Fair Recovery Ltd", "001", "soon", "", "dateExpected")]
    [InlineData("RM6226", "1", "Other Ltd", "002", "", "", "lotDoubled")]
    public void Row_WithAnError_IsLeftOutAlone(string framework, string lot, string name, string id, string joined, string left, string code)
    {
        var judged = A.List(All)
            .With("RM6226", "1", "Other Ltd", "002", "14/12/2021", "13/12/2026")
            .With(framework, lot, name, id, joined, left)
            .JudgeSuppliers();

        var message = Assert.Single(judged.Judgement.Messages);
        Assert.Equal((code, Severity.Error, 3), (message.Code, message.Severity, message.Row));
        Assert.Equal(UploadOutcome.AcceptedWithErrors, judged.Judgement.Outcome);
        Assert.Single(Assert.Single(judged.Suppliers).Lots);
    }

    [Fact]
    public void Id_InAnotherCase_IsAnotherSupplier() => Assert.Equal(
        ["00a", "00A"],
        A.List(Required).With("RM6226", "1", "One Ltd", "00a").With("RM6226", "1", "Two Ltd", "00A").JudgeSuppliers().Suppliers.Select(each => each.Supplier),
        StringComparer.Ordinal);

    [Fact]
    public void Changes_WhereNothingChanged_AreNone()
    {
        var record = A.Supplier().OnLots("1").Record;
        var list = A.List(Required).With("RM6226", "1", record.Name!, "001").JudgeSuppliers();

        Assert.Empty(list.Suppliers[0].ChangesFor(record, RealFramework.RM6226));
    }

    [Fact]
    public void Changes_OfANameAlone_HoldNoLot()
    {
        var list = A.List(Required).With("RM6226", "1", "New Name Ltd", "001").JudgeSuppliers();

        var listed = Assert.IsType<SupplierListed>(Assert.Single(list.Suppliers[0].ChangesFor(A.Supplier().OnLots("1").Record, RealFramework.RM6226)));
        Assert.Equal("New Name Ltd", listed.Name);
        Assert.Empty(listed.Lots);
    }

    [Fact]
    public void Changes_OfALotAmongSeveral_HoldThatOne()
    {
        var record = A.Supplier().OnLots("1", "data").Record;
        var list = A.List(All)
            .With("RM6226", "1", record.Name!, "001", "", "2024-06-30")
            .With("RM6226", "data", record.Name!, "001", "", "")
            .JudgeSuppliers();

        var listed = Assert.IsType<SupplierListed>(Assert.Single(list.Suppliers[0].ChangesFor(record, RealFramework.RM6226)));
        Assert.Equal([new LotMembership("1", Start, new LocalDate(2024, 6, 30))], listed.Lots.AsEnumerable());
    }

    [Fact]
    public void Changes_FromAListWithoutTheColumns_KeepWhatIsKnown()
    {
        var record = A.Supplier().On("1", joined: new(2022, 5, 1), left: new(2024, 6, 30)).Record;

        Assert.Empty(A.List(Required).With("RM6226", "1", record.Name!, "001").JudgeSuppliers().Suppliers[0].ChangesFor(record, RealFramework.RM6226));
    }

    [Fact]
    public void Changes_FromEmptyCellsInTheColumns_PutTheDatesBack()
    {
        var record = A.Supplier().On("1", joined: new(2022, 5, 1), left: new(2024, 6, 30)).Record;
        var list = A.List(All).With("RM6226", "1", record.Name!, "001", "", "").JudgeSuppliers();

        var listed = Assert.IsType<SupplierListed>(Assert.Single(list.Suppliers[0].ChangesFor(record, RealFramework.RM6226)));
        Assert.Equal([new LotMembership("1", Start, null)], listed.Lots.AsEnumerable());
    }
}
