using DrsFunctions.Compliance.Tests.Given;
using NodaTime;

namespace DrsFunctions.Compliance.Tests.Reports;

public sealed class ReportDeclarationTests
{
    [Theory]
    [InlineData("Supplier")]
    [InlineData("Framework")]
    [InlineData("Year")]
    [InlineData("Name")]
    [InlineData("Role")]
    [InlineData("Date")]
    [InlineData("Confirm")]
    public void Declaration_WithoutAnItem_IsRefused(string item)
    {
        Assert.Contains(item, A.Report().WithoutDeclaring(item).Judge().IsRefusedFor("declarationItemMissing").Text, StringComparison.Ordinal);
        Assert.NotNull(A.Report().Declaring(item, "").Judge().IsRefusedFor("declarationItemMissing").Row);
    }

    [Fact]
    public void Declaration_NotThere_MissesAllItsItems() =>
        Assert.Equal(7, A.Report().WithoutDeclaration().Judge().Messages.Count(message => message.Code == "declarationItemMissing"));

    [Theory]
    [InlineData("Name")]
    [InlineData("Role")]
    [InlineData("Supplier")]
    [InlineData("Confirm")]
    public void Item_WithAControlCharacter_IsRefusedOnce(string item) =>
        Assert.Equal("controlCharacter", Assert.Single(A.Report().Declaring(item, "Jo\u0007Smith").Judge().Messages).Code);

    [Fact]
    public void Declaration_WithAnItemTwice_IsRefused() => A.Report()
        .WithRow(("Section", "declaration"), ("Item", "ROLE"), ("Value", "Director"))
        .Judge()
        .IsRefusedFor("declarationItemDoubled");

    [Fact]
    public void Declaration_WithAnUnknownItem_IsRefusedWithAHint()
    {
        var message = A.Report().WithRow(("Section", "Declaration"), ("Item", "Confrim"), ("Value", "yes")).Judge().IsRefusedFor("itemUnknown");

        Assert.Contains("did you mean Confirm?", message.HowToFix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a0B4J00000zzzzz")]
    [InlineData("A0B4J00000ABCDE")]
    public void Declaration_ForAnotherSupplier_IsRefused(string supplier) =>
        A.Report().Declaring("Supplier", supplier).Judge().IsRefusedFor("declarationOfOtherSupplier");

    [Fact]
    public void Declaration_ForAnotherFramework_IsRefused()
    {
        A.Report().Declaring("Framework", "RM6366").Judge().IsRefusedFor("declarationOfOtherFramework");
        A.Report().Declaring("Framework", "rm6226").Judge().IsAccepted();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("2025")]
    public void Year_OutsideTheFramework_IsRefused(string year)
    {
        var judgement = A.Report().Declaring("Year", year).Judge();

        judgement.IsRefusedFor("yearOutsideFramework");
        Assert.Null(judgement.Year);
    }

    [Fact]
    public void Year_OnItsLastLondonDay_HasNotEnded()
    {
        var judgement = A.Report().Declaring("Date", "2025-12-01").Received(Instant.FromUtc(2025, 12, 13, 23, 59)).Judge();

        judgement.IsRefusedFor("yearNotEnded");
        Assert.Equal(4, judgement.Year);
        A.Report().Declaring("Date", "2025-12-01").Received(Instant.FromUtc(2025, 12, 14, 0, 0)).Judge().IsAccepted();
    }

    [Fact]
    public void Year_WithoutTheSupplierOnTheFramework_IsRefused()
    {
        var supplier = A.Supplier().On("1", joined: new(2024, 12, 14));

        A.Report().By(supplier).For(year: 3).Judge().IsRefusedFor("notOnFrameworkInYear");
        A.Report().By(supplier).For(year: 4).Judge().IsAccepted();
    }

    [Theory]
    [InlineData("no", "declarationNotConfirmed")]
    [InlineData("I think so", "yesOrNoExpected")]
    public void Confirm_OtherThanYes_IsRefused(string answer, string code) => A.Report().Declaring("Confirm", answer).Judge().IsRefusedFor(code);

    [Theory]
    [InlineData("TRUE")]
    [InlineData("Y")]
    public void Confirm_InAnotherFormOfYes_IsAcceptedAndCounted(string answer) =>
        Assert.Contains(A.Report().Declaring("Confirm", answer).Judge().Normalisations, count => count.Kind == "yesNo");

    [Fact]
    public void Date_InTheDateColumn_IsAccepted()
    {
        var report = A.Report().WithoutDeclaring("Date").WithRow(("Section", "Declaration"), ("Item", "Date"), ("Date", "4 January 2026"));

        Assert.Equal(new LocalDate(2026, 1, 4), report.Accepted().DeclaredOn);
    }

    [Theory]
    [InlineData("2026-02-30", "dateNotReal")]
    [InlineData("01/13/2026", "dateMonthFirst")]
    [InlineData("yesterday", "dateExpected")]
    public void Date_ThatIsNone_IsRefused(string date, string code) => A.Report().Declaring("Date", date).Judge().IsRefusedFor(code);

    [Fact]
    public void Date_AfterReceipt_IsAWarning() => A.Report().Declaring("Date", "2026-01-06").Judge().IsAcceptedWarning("declarationDatedAfterReceipt");

    [Fact]
    public void Name_InAnyMessage_IsNotShown()
    {
        var judgement = A.Report().Declaring("Name", "Alex \u0007 Morgan").WithRow(("Section", "Declaration"), ("Item", "Name"), ("Value", "Sam Morgan")).Judge();

        Assert.Equal(["controlCharacter", "declarationItemDoubled"], judgement.Messages.Select(message => message.Code), StringComparer.Ordinal);
        Assert.DoesNotContain("Morgan", string.Join(' ', judgement.Messages), StringComparison.Ordinal);
    }
}
