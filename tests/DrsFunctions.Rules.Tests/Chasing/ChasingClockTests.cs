using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Chasing;

/// <summary>Whenever timers run, however often and however late: the right stage, once.</summary>
public sealed class ChasingClockTests
{
    private static readonly string[] Everything =
    [
        "report opens ann", "report dueSoon ann", "report dueToday ann", "report overdue ann", "report late ann",
        "report escalated categoryManager", "report escalated-40 categoryManager",
    ];

    [Theory]
    [InlineData("2021-12-14", "2026-12-13", "2025-12-13", 4)] // ends on a Saturday, before Christmas
    [InlineData("2024-02-19", "2028-02-18", "2027-02-18", 3)] // ends just before Easter
    [InlineData("2024-02-29", "2029-02-27", "2028-02-28", 4)] // the year of a leap day
    [InlineData("2024-03-30", "2028-03-29", "2026-03-29", 2)] // ends on the day that clocks go forward
    [InlineData("2024-10-26", "2028-10-25", "2026-10-25", 2)] // ends on the day that clocks go back
    [InlineData("2024-01-01", "2027-12-31", "2025-12-31", 2)] // ends with the calendar year
    public void Runs_EveryHour_SendEachStageOnItsDay(string starts, string ends, string yearEnds, int year)
    {
        var framework = Definitions.Of(starts, ends) with { Reporting = new(20, 90, year) };
        var story = Owing(framework, yearEnds).ChasedFrom(yearEnds, yearEnds.Day().PlusDays(95).ToString("uuuu-MM-dd", null));

        Assert.Equal(yearEnds.Day(), framework.YearOf(year)!.Ends);
        var sent = story.Told<MessageQueued>().Where(message => message.Year == year).ToArray();
        Assert.Equal(Everything, sent.Select(message => $"{message.Key.Obligation} {message.Key.Stage} {message.Key.Contact}"));
        var days = story.Entries.Where(entry => entry.Change is MessageQueued).Select(entry => London.DayOf(entry.At)).ToArray();
        var due = WorkingDays.Computed.After(yearEnds.Day(), 20);
        Assert.Equal(
            [WorkingDays.Computed.After(yearEnds.Day(), 1), .. new[] { -5, 0, 1, 10, 20, 40 }.Select(count => WorkingDays.Computed.After(due, count))],
            days);
    }

    [Fact]
    public void Runs_Repeated_SendNothingTwice()
    {
        var now = "2026-01-15T09:10:00Z".Utc();
        var story = Enumerable.Range(0, 5).Aggregate(Owing(Definitions.Rm6226, "2025-12-13"), (soFar, _) => soFar.ChasedAt(now));

        Assert.Equal(["report overdue ann"], story.Sent());
    }

    [Fact]
    public void Runs_ThatMissedAWeek_SendTheLatestStageOnly() =>
        Assert.Equal(
            ["report opens ann", "report overdue ann", "report late ann"],
            Owing(Definitions.Rm6226, "2025-12-13").ChasedFrom("2025-12-15", "2026-01-06").ChasedFrom("2026-01-16", "2026-02-10").Sent());

    [Fact]
    public void Runs_WhoseClockGoesBack_SendNothingTwice()
    {
        var story = Owing(Definitions.Rm6226, "2025-12-13")
            .ChasedFrom("2026-01-14", "2026-01-15").ChasedFrom("2026-01-12", "2026-01-15");

        Assert.Equal(["report dueToday ann", "report overdue ann"], story.Sent());
    }

    [Fact]
    public void Runs_OutsideTheWindow_SendNothing()
    {
        var story = Owing(Definitions.Rm6226, "2025-12-13");
        foreach (var instant in (string[])["2026-01-15T08:59:00Z", "2026-01-15T16:00:00Z", "2026-01-17T12:00:00Z", "2025-12-26T12:00:00Z"])
            story = story.ChasedAt(instant.Utc());

        Assert.Empty(story.Sent());
    }

    private static Story Owing(Compliance.Frameworks.Framework framework, string yearEnds)
    {
        var registered = yearEnds.Day().PlusMonths(-10).ToString("uuuu-MM-dd", null);
        return Story.On(framework)
            .Registered(registered, framework.Lots[0].Number)
            .WithContact(registered, "ann")
            .PlanAccepted(registered);
    }
}
