using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Tests.Given;

namespace DrsFunctions.Compliance.Tests.Reports;

/// <summary>CX-01 and CX-02 of year 4, 14 December 2024 to 13 December 2025, against a mean of 3.875 and a share of 75 % on record.</summary>
public sealed class ReportFeedbackTests
{
    private static SupplierOnRecord Heard => new SupplierOnRecord().WithFeedback(
        new MonthlyFeedback(new(2025, 1), "1", FeedbackCounts.None with { Three = 50, Four = 100, Fair = 70, Unfair = 30 }),
        new MonthlyFeedback(new(2025, 12), "1", FeedbackCounts.None with { Four = 25, Five = 25, Fair = 80, Unfair = 20 }),
        new MonthlyFeedback(new(2024, 12), "1", FeedbackCounts.None with { One = 500, Unfair = 500 }));

    [Theory]
    [InlineData("3.98", "differsFromFeedback")]
    [InlineData("3.77", "differsFromFeedback")]
    [InlineData("3.875", null)]
    [InlineData("3.975", null)]
    [InlineData("3.775", null)]
    public void Satisfaction_ThatDiffersByMoreThanATenth_IsAWarning(string value, string? code)
    {
        var judgement = A.Report().By(Heard).With("CX-01", value: value, denominator: "412").With("CX-02", numerator: "75", denominator: "100").Judge();

        Assert.Equal(code, judgement.Messages.SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData("77", null)]
    [InlineData("78", "differsFromFeedback")]
    [InlineData("72", "differsFromFeedback")]
    public void Fairness_ThatDiffersByMoreThanTwoPoints_IsAWarning(string numerator, string? code)
    {
        var judgement = A.Report().By(Heard).With("CX-01", value: "3.875", denominator: "412").With("CX-02", numerator: numerator, denominator: "100").Judge();

        var message = judgement.Messages.SingleOrDefault();
        Assert.Equal(code, message?.Code);
        if (message is not null)
            Assert.Contains($"{numerator}, and the feedback on record for the months of the year comes to 75", message.Text, StringComparison.Ordinal);
    }

    // 80.78… % reported and 78.78… % on record are two points apart, whatever their last digits say.
    [Fact]
    public void Fairness_ThatDiffersByExactlyTwoPointsOfSharesThatNoDecimalHolds_IsNoWarning()
    {
        var supplier = new SupplierOnRecord().WithFeedback(new MonthlyFeedback(new(2025, 1), "1", FeedbackCounts.None with { Four = 33, Fair = 26, Unfair = 7 }));

        A.Report().By(supplier).With("CX-01", value: "4", denominator: "412").With("CX-02", numerator: "1333", denominator: "1650").Judge().IsAccepted();
    }

    [Fact]
    public void Report_WithoutFeedbackOnRecord_IsComparedWithNothing() => A.Report().Judge().IsAccepted();
}
