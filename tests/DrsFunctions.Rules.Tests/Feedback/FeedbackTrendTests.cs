using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Feedback;

/// <summary>The latest months against the 12 before them. The examples of <c>docs/feedback.md</c> are tests here.</summary>
public sealed class FeedbackTrendTests
{
    private static readonly MonthlyFeedback[] Steady = Heard.Months("2025-04", 12, 10, 20, 20, fair: 45, unfair: 5);

    // docs/feedback.md: 12 months at 4.20, then three months of 50 responses at 3.80.
    [Fact]
    public void Score_LowerByFourTenths_Declines()
    {
        var trend = Trend(FeedbackMeasure.Overall, "2026-07-01", [.. Steady, .. Heard.Months("2026-04", 3, 20, 20, 10)]);

        Assert.Equal((TrendOutcome.Declined, DeclineSeverity.Moderate), (trend.Outcome, trend.Severity));
        Assert.Equal((4.2m, 3.8m), (trend.Then, trend.Now));
        Assert.Equal((Heard.Parse("2026-04"), Heard.Parse("2026-06")), (trend.Recent!.From, trend.Recent.To));
        Assert.Equal((Heard.Parse("2025-04"), Heard.Parse("2026-03")), (trend.Before!.From, trend.Before.To));
        Assert.Equal((600, 150), (trend.Before.Counts.Responses, trend.Recent.Counts.Responses));
        Assert.Equal(5.839m, trend.Z);
    }

    // docs/feedback.md: the same figures, before from 5 responses a month and now from 10, are no more than chance may bring.
    [Fact]
    public void Score_LowerByFourTenthsOfFewResponses_IsNoDecline()
    {
        var trend = Trend(FeedbackMeasure.Overall, "2026-07-01", [.. Heard.Months("2025-06", 10, 1, 2, 2), .. Heard.Months("2026-04", 3, 4, 4, 2)]);

        Assert.Equal(TrendOutcome.NoDecline, trend.Outcome);
        Assert.Equal((4.2m, 3.8m), (trend.Then, trend.Now));
        Assert.Equal(2.281m, trend.Z);
    }

    // docs/feedback.md: however many responses there are, a tenth is no decline.
    [Fact]
    public void Score_LowerByATenthBeyondAnyChance_IsNoDecline()
    {
        var trend = Trend(FeedbackMeasure.Overall, "2026-07-01", [.. Heard.Months("2025-04", 12, 0, 8_000, 2_000), .. Heard.Months("2026-04", 3, 0, 9_000, 1_000)]);

        Assert.Equal(TrendOutcome.NoDecline, trend.Outcome);
        Assert.True(trend.Z > 2.326m);
    }

    [Theory]
    [InlineData(800, 200, "Declined")]
    [InlineData(801, 199, "Declined")]
    [InlineData(799, 201, "NoDecline")]
    public void Score_LowerByExactlyTwoTenths_Declines(int fours, int fives, string outcome)
    {
        var trend = Trend(FeedbackMeasure.Overall, "2026-05-01", [Heard.Month("2025-06", 0, 600, 400), Heard.Month("2026-04", 0, fours, fives)]);

        Assert.Equal(outcome, trend.Outcome.ToString());
    }

    [Theory]
    [InlineData(50, 50, DeclineSeverity.High)]
    [InlineData(49, 51, DeclineSeverity.Moderate)]
    public void Score_LowerByHalfAPoint_IsOfHighSeverity(int threes, int fours, DeclineSeverity severity)
    {
        var trend = Trend(FeedbackMeasure.Overall, "2026-05-01", [Heard.Month("2025-06", 0, 100, 0), Heard.Month("2026-04", threes, fours, 0)]);

        Assert.Equal(severity, trend.Severity);
    }

    [Fact]
    public void Score_ThatNeverVaries_HasAnInfiniteZ()
    {
        var trend = Trend(FeedbackMeasure.Overall, "2026-05-01", [Heard.Month("2025-06", 0, 0, 30), Heard.Month("2026-04", 0, 30, 0)]);

        Assert.Equal((TrendOutcome.Declined, (decimal?)null), (trend.Outcome, trend.Z));
    }

    [Fact]
    public void Score_ThatNeverVariesAndStays_IsNoDecline()
    {
        var trend = Trend(FeedbackMeasure.Overall, "2026-05-01", [Heard.Month("2025-06", 0, 30, 0), Heard.Month("2026-04", 0, 30, 0)]);

        Assert.Equal((TrendOutcome.NoDecline, 0m), (trend.Outcome, trend.Z));
    }

    [Theory]
    [InlineData(30, 29)]
    [InlineData(29, 30)]
    public void Responses_FewerThanThirty_AreTooFew(int before, int now)
    {
        var trend = Trend(FeedbackMeasure.Overall, "2026-05-01", [Heard.Month("2025-06", 0, 0, before), Heard.Month("2026-04", now, 0, 0)]);

        Assert.Equal((TrendOutcome.TooFewResponses, (decimal?)null), (trend.Outcome, trend.Z));
        Assert.Null(trend.Severity);
    }

    [Theory]
    [InlineData(85, 15, "Declined", "Moderate")]
    [InlineData(86, 14, "NoDecline", null)]
    [InlineData(80, 20, "Declined", "High")]
    public void Fairness_LowerByFivePoints_Declines(int fair, int unfair, string outcome, string? severity)
    {
        var trend = Trend(
            FeedbackMeasure.TreatedFairly,
            "2026-05-01",
            [.. Heard.Months("2025-04", 7, 0, 200, 0, fair: 180, unfair: 20), Heard.Month("2026-04", 0, 600, 0, fair: fair * 6, unfair: unfair * 6)]);

        Assert.Equal((outcome, severity), (trend.Outcome.ToString(), trend.Severity?.ToString()));
    }

    // 82.14… % less 77.14… % is five points, and 83.33… % less 73.33… % ten, whatever their last digits say.
    [Theory]
    [InlineData(5750, 1250, 2700, 800, DeclineSeverity.Moderate)]
    [InlineData(2500, 500, 2200, 800, DeclineSeverity.High)]
    public void Fairness_LowerByExactlyAsMuchOfSharesThatNoDecimalHolds_Declines(int fairBefore, int unfairBefore, int fair, int unfair, DeclineSeverity severity)
    {
        var trend = Trend(
            FeedbackMeasure.TreatedFairly,
            "2026-05-01",
            [Heard.Month("2025-06", 0, 100, 0, fair: fairBefore, unfair: unfairBefore), Heard.Month("2026-04", 0, 100, 0, fair: fair, unfair: unfair)]);

        Assert.Equal((TrendOutcome.Declined, severity), (trend.Outcome, trend.Severity));
    }

    [Fact]
    public void Fairness_CountsAnswersToTheQuestionAlone()
    {
        var trend = Trend(FeedbackMeasure.TreatedFairly, "2026-05-01", [Heard.Month("2025-06", 0, 100, 0, fair: 29), Heard.Month("2026-04", 0, 100, 0, unfair: 100)]);

        Assert.Equal(TrendOutcome.TooFewResponses, trend.Outcome);
    }

    [Fact]
    public void Month_ThatHasNotEnded_DoesNotCount()
    {
        MonthlyFeedback[] months = [Heard.Month("2026-03", 0, 0, 100), Heard.Month("2026-04", 100, 0, 0)];

        Assert.Equal(Heard.Parse("2026-03"), Trend(FeedbackMeasure.Overall, "2026-04-30", months).Recent!.To);
        Assert.Equal(Heard.Parse("2026-04"), Trend(FeedbackMeasure.Overall, "2026-05-01", months).Recent!.To);
    }

    [Fact]
    public void Months_WithoutResponses_ArePassedOverWithinSix()
    {
        MonthlyFeedback[] months = [Heard.Month("2025-10", 0, 9, 0), Heard.Month("2025-11", 0, 9, 0), Heard.Month("2025-12", 0, 9, 0), Heard.Month("2026-02", 0, 9, 0), Heard.Month("2026-04", 0, 9, 0)];

        Assert.Equal("2025-12 27", Told(Trend(FeedbackMeasure.Overall, "2026-05-01", months)));
        Assert.Equal("2025-12 27", Told(Trend(FeedbackMeasure.Overall, "2026-06-30", months)));
        Assert.Equal("2026-02 18", Told(Trend(FeedbackMeasure.Overall, "2026-07-01", months)));
        Assert.Null(Trend(FeedbackMeasure.Overall, "2026-11-01", months).Recent);

        static string Told(FeedbackTrend trend) => $"{NodaTime.Text.YearMonthPattern.Iso.Format(trend.Recent!.From)} {trend.Recent.Counts.Responses}";
    }

    [Fact]
    public void Before_AreTheTwelveMonthsBeforeTheLatest()
    {
        var trend = Trend(FeedbackMeasure.Overall, "2026-05-01", [.. Heard.Months("2024-01", 28, 0, 10, 0)]);

        Assert.Equal((Heard.Parse("2025-02"), Heard.Parse("2026-01"), 120), (trend.Before!.From, trend.Before.To, trend.Before.Counts.Responses));
    }

    private static FeedbackTrend Trend(FeedbackMeasure measure, string day, MonthlyFeedback[] months) => FeedbackTrend.Of(measure, Heard.Log(months), day.Day());
}
