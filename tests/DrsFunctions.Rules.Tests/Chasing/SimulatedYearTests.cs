using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Rules.Tests.Building;
using NodaTime;

namespace DrsFunctions.Rules.Tests.Chasing;

/// <summary>The reports on year 4 of RM6226 of 200 suppliers, chased every hour from the year's end until Christmas after.</summary>
public sealed class SimulatedYearTests
{
    private const int Suppliers = 200;
    private const int Year = 4;

    private static readonly LocalDate First = new(2025, 12, 12);
    private static readonly LocalDate Last = new(2026, 12, 11);

    [Fact]
    public void Year_OfTwoHundredSuppliers_SendsEachStageToWhoIsDueAndNothingTwice()
    {
        var late = 0;
        for (var number = 0; number < Suppliers; number++)
        {
            var reportsOn = ReportsOn(number);
            var story = Live(Prepared(), reportsOn);

            var keys = story.Told<MessageQueued>().Select(message => message.Key.ToString()).ToArray();
            Assert.Equal(keys.Distinct(), keys);
            Assert.Equal(Expected(reportsOn), story.Sent());
            if (reportsOn is null || reportsOn > WorkingDays.Computed.After("2026-01-14".Day(), 10))
                late++;
        }

        Assert.InRange(late, Suppliers / 5, Suppliers / 2);
    }

    // Two thirds report in time, some weeks or months late, some never.
    private static LocalDate? ReportsOn(int number) => (number % 10) switch
    {
        < 6 => First.PlusDays(4 + (number % 29)),
        6 => "2026-01-14".Day().PlusDays(number % 14),
        7 or 8 => "2026-01-28".Day().PlusDays(number),
        _ => null,
    };

    private static Story Prepared() => Story.On(Definitions.Rm6226)
        .Registered("2025-01-06", "1")
        .WithContact("2025-01-06", "ann")
        .WithContact("2025-01-06", "sue", ContactRole.Senior)
        .PlanAccepted("2025-01-10");

    private static Story Live(Story story, LocalDate? reportsOn)
    {
        var due = story.FirstDue();
        var hasReported = false;
        for (var now = London.StartOf(First).Plus(Duration.FromMinutes(10)); now < London.EndOf(Last); now += Duration.FromHours(1))
        {
            if (!hasReported && reportsOn is { } day && now > London.StartOf(day).Plus(Duration.FromHours(12)))
            {
                hasReported = true;
                story = story.ReportAccepted(now, Year, report => report);
                due = story.FirstDue();
            }

            if (due <= London.DayOf(now) && story.ChasedAt(now) is var chased && chased != story)
            {
                story = chased;
                due = story.FirstDue();
            }
        }

        return story;
    }

    // What the domain page says, read the other way round: every stage that comes before the report does, at nine in the morning.
    private static IEnumerable<string> Expected(LocalDate? reportsOn) =>
        from stage in new ChaseStages(WorkingDays.Computed).Of(ObligationKind.Report, "2026-01-14".Day(), "2025-12-13".Day()).TakeWhile(stage => stage.On <= Last)
        where reportsOn is null || stage.On <= reportsOn
        from recipient in stage.Audience switch
        {
            ChaseAudience.Reporting => (string[])["ann"],
            ChaseAudience.ReportingAndSenior => ["ann", "sue"],
            _ => ["categoryManager"],
        }
        select $"report {stage.Word} {recipient}";
}
