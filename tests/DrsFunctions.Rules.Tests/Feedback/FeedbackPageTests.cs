using System.Globalization;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Feedback;

/// <summary>The worked examples of <c>docs/feedback.md</c>, and its chart.</summary>
public sealed class FeedbackPageTests
{
    private static readonly string Docs = Path.Combine(Definitions.Folder, "..", "docs");

    private static readonly FeedbackLog Declining = Heard.Log(
    [
        .. Enumerable.Range(0, 12).SelectMany(month => Heard.Months(Month(month), 1, 10 + (month % 3) - 1, 20, 20 - (month % 3) + 1)),
        Heard.Month("2026-04", 16, 20, 14),
        Heard.Month("2026-05", 20, 20, 10),
        Heard.Month("2026-06", 24, 20, 6),
    ]);

    [Fact]
    public async Task Examples_OfThePage_AreWhatTheRulesGive()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Docs, "feedback.md"));

        Assert.All(
            new[]
            {
                Row("Many responses, four tenths lower", FeedbackMeasure.Overall, [.. Heard.Months("2025-04", 12, 10, 20, 20), .. Heard.Months("2026-04", 3, 20, 20, 10)]),
                Row("Few responses, four tenths lower", FeedbackMeasure.Overall, [.. Heard.Months("2025-06", 10, 1, 2, 2), .. Heard.Months("2026-04", 3, 4, 4, 2)]),
                Row("Very many responses, a tenth lower", FeedbackMeasure.Overall, [.. Heard.Months("2025-04", 12, 0, 8_000, 2_000), .. Heard.Months("2026-04", 3, 0, 9_000, 1_000)]),
                Row("Every score the same, one lower", FeedbackMeasure.Overall, [Heard.Month("2025-06", 0, 0, 30), Heard.Month("2026-04", 0, 30, 0)]),
                Row("29 responses, far lower", FeedbackMeasure.Overall, [Heard.Month("2025-06", 0, 0, 300), Heard.Month("2026-04", 29, 0, 0)]),
                Row("Fairness, ten points lower", FeedbackMeasure.TreatedFairly, [.. Heard.Months("2025-04", 7, 0, 200, 0, fair: 180, unfair: 20), Heard.Month("2026-04", 0, 600, 0, fair: 480, unfair: 120)]),
                Row("Fairness, four points lower", FeedbackMeasure.TreatedFairly, [.. Heard.Months("2025-04", 7, 0, 200, 0, fair: 180, unfair: 20), Heard.Month("2026-04", 0, 600, 0, fair: 516, unfair: 84)]),
            },
            row => Assert.Contains(row, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chart_OfThePage_IsWhatTheRulesGive()
    {
        var drawn = DeclineChart.Of("A decline, month by month", FeedbackTrend.Of(FeedbackMeasure.Overall, Declining, "2026-07-01".Day()), Declining);
        var fresh = Path.Combine(Directory.CreateDirectory(Path.Combine(Docs, "..", "artifacts")).FullName, "decline.svg");
        await File.WriteAllTextAsync(fresh, drawn);

        Assert.True(drawn == await File.ReadAllTextAsync(Path.Combine(Docs, "images", "decline.svg")), $"docs/images/decline.svg is not what the rules give: {fresh} is.");
    }

    private static string Month(int number) => NodaTime.Text.YearMonthPattern.Iso.Format(Heard.Parse("2025-04").PlusMonths(number));

    private static string Row(string name, FeedbackMeasure measure, MonthlyFeedback[] months)
    {
        var trend = FeedbackTrend.Of(measure, Heard.Log(months), "2026-07-01".Day());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {trend.Then:0.00} of {FeedbackTrend.AnswersOf(measure, trend.Before!.Counts)} | {trend.Now:0.00} of {FeedbackTrend.AnswersOf(measure, trend.Recent!.Counts)} | {trend.Z?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–"} | {Word(trend)} |");
    }

    private static string Word(FeedbackTrend trend) => trend.Outcome switch
    {
        TrendOutcome.TooFewResponses => "too few responses",
        TrendOutcome.NoDecline => "no decline",
        _ => trend.Severity == DeclineSeverity.High ? "decline, high severity" : "decline, moderate severity",
    };
}
