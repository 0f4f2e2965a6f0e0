using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Standings;

/// <summary>Year 4 of RM6226 ends on 13 December 2025; its report is due on 14 January 2026 and late from the 28th.</summary>
public sealed class SubmissionTests
{
    private const int Year = 4;

    private static Story Registered => Story.On(Definitions.Rm6226).Registered("2025-01-06", "1").PlanAccepted("2025-01-20");

    [Theory]
    [InlineData("2025-12-13", Submission.NotDue)]
    [InlineData("2025-12-14", Submission.Due)]
    [InlineData("2026-01-14", Submission.Due)]
    [InlineData("2026-01-15", Submission.Overdue)]
    [InlineData("2026-01-27", Submission.Overdue)]
    [InlineData("2026-01-28", Submission.Late)]
    [InlineData("2027-01-28", Submission.Late)]
    public void Submission_WithoutAReport_GoesWithTheDay(string day, Submission submission) =>
        Assert.Equal(submission, Registered.Standing(Year, day).Submission);

    [Theory]
    [InlineData("2025-12-20", Submission.ErrorsToCorrect)]
    [InlineData("2026-01-14", Submission.ErrorsToCorrect)]
    [InlineData("2026-01-15", Submission.Overdue)]
    [InlineData("2026-01-28", Submission.Late)]
    public void Submission_AfterARejectedFile_AsksForCorrectionUntilItIsOverdue(string day, Submission submission)
    {
        var story = Registered.ReportArrived("a", "2025-12-18").ReportJudged("2025-12-18", "a", Year, UploadOutcome.Rejected);

        Assert.Equal(submission, story.Standing(Year, day).Submission);
    }

    [Fact]
    public void Submission_OfTheLatestFile_IsWhatCounts()
    {
        var rejected = Registered
            .ReportArrived("a", "2025-12-18").ReportJudged("2025-12-18", "a", Year, UploadOutcome.Unreadable)
            .ReportArrived("b", "2025-12-19").ReportJudged("2025-12-19", "b", Year, UploadOutcome.Duplicate);

        Assert.Equal(Submission.ErrorsToCorrect, rejected.Standing(Year, "2025-12-20").Submission);
        Assert.Equal(Submission.NotDue, rejected.Standing(5, "2025-12-20").Submission);
    }

    [Fact]
    public void Submission_WhoseYearCannotBeRead_IsAboutTheLatestEndedYear()
    {
        var story = Registered.ReportArrived("a", "2025-12-18").ReportJudged("2025-12-18", "a", null, UploadOutcome.Rejected);

        Assert.Equal(Submission.ErrorsToCorrect, story.Standing(Year, "2025-12-20").Submission);
    }

    [Theory]
    [InlineData("2025-12-20")]
    [InlineData("2026-01-20")]
    [InlineData("2026-02-20")]
    public void Submission_WhileAFileIsRead_ComesBeforeOverdueAndLate(string day) =>
        Assert.Equal(Submission.Submitted, Registered.ReportArrived("a", "2025-12-18").Standing(Year, day).Submission);

    [Theory]
    [InlineData("2026-01-08")]
    [InlineData("2026-03-01")]
    public void Submission_Accepted_StaysSoWhateverComesAfter(string day)
    {
        var accepted = Registered.ReportAccepted("2026-01-08", Year, report => report);
        var read = accepted.ReportArrived("b", "2026-01-09");
        var refused = read.ReportJudged("2026-01-09", "b", Year, UploadOutcome.Rejected);
        var reopened = refused.Decided("2026-01-12", Decision.Reopen, Year, "report");

        Assert.All([accepted, read, refused, reopened], story => Assert.Equal(Submission.Accepted, story.Standing(Year, day).Submission));
    }

    [Fact]
    public void Submission_Queried_UntilTheReplacementIsAccepted()
    {
        var queried = Registered.ReportAccepted("2026-01-08", Year, report => report).Decided("2026-02-02", Decision.Query, Year);

        Assert.Equal(Submission.Queried, queried.Standing(Year, "2026-02-02").Submission);
        Assert.Equal(Submission.Accepted, queried.ReportAccepted("2026-02-09", Year, report => report).Standing(Year, "2026-02-09").Submission);
    }

    [Fact]
    public void Submission_QueriedBeforeAnythingWasAccepted_IsNot()
    {
        var story = Registered.Decided("2025-12-20", Decision.Query, Year);

        Assert.Equal(Submission.Due, story.Standing(Year, "2025-12-20").Submission);
        Assert.DoesNotContain(story.Facts(Year).Obligations, owed => owed.Kind == ObligationKind.Correction);
    }

    [Fact]
    public void Submission_Waived_ComesBeforeEverything()
    {
        var queried = Registered.ReportAccepted("2026-01-08", Year, report => report).Decided("2026-02-02", Decision.Query, Year);

        Assert.Equal(Submission.Waived, queried.Decided("2026-02-03", Decision.Waive, Year).Standing(Year, "2026-02-03").Submission);
        Assert.Equal(Submission.Waived, Registered.Decided("2026-02-03", Decision.Waive, Year).Standing(Year, "2026-02-03").Submission);
        Assert.Equal(Submission.Waived, Registered.Decided("2026-02-03", Decision.Waive, 3).Standing(3, "2026-02-03").Submission);
    }

    [Fact]
    public void Submission_NotRequired_ComesBeforeAnAcceptedReport()
    {
        var story = Registered.ReportAccepted("2026-01-08", 3, report => report);

        Assert.Equal(Submission.NotRequired, story.Standing(3, "2026-01-08").Submission);
        Assert.Equal(Rating.Other, story.Standing(3, "2026-01-08").Rating);
        Assert.True(story.Facts(3).Accepted!.OnTime);
    }

    [Fact]
    public void Submission_OfASupplierOnTheFrameworkForTooLittleOfTheYear_IsNotRequired()
    {
        var story = Story.On(Definitions.Rm6226).Registered("2025-10-01", new LotMembership("1", "2025-10-01".Day(), null));

        Assert.Equal(Submission.NotRequired, story.Standing(Year, "2026-02-20").Submission);
        Assert.Equal(Submission.NotDue, story.Standing(5, "2026-02-20").Submission);
    }

    [Theory]
    [InlineData("2026-01-14T23:59:59Z", true)]
    [InlineData("2026-01-15T00:00:00Z", false)]
    public void OnTime_FirstAcceptedReport_IsByTheLondonDayOfItsArrival(string received, bool onTime) =>
        Assert.Equal(onTime, Registered.ReportAccepted(received.Utc(), Year, report => report).Facts(Year).Accepted!.OnTime);

    [Fact]
    public void OnTime_InSummer_EndsAnHourBeforeMidnightUtc()
    {
        // Year 1 ends on 31 May 2023; its report is due on 28 June 2023.
        var story = Story.On(Definitions.Of("2022-06-01", "2025-05-31", Definitions.Hundred("A-01"))).Registered("2022-06-06", "data");

        Assert.True(story.ReportAccepted("2023-06-28T22:59:59Z".Utc(), 1, report => report).Facts(1).Accepted!.OnTime);
        Assert.False(story.ReportAccepted("2023-06-28T23:00:00Z".Utc(), 1, report => report).Facts(1).Accepted!.OnTime);
    }

    [Fact]
    public void OnTime_ReportCorrectedLate_IsByTheFirst()
    {
        var story = Registered.ReportAccepted("2026-01-14", Year, report => report).ReportAccepted("2026-03-02", Year, report => report);

        Assert.True(story.Facts(Year).Accepted!.OnTime);
        Assert.Equal("2026-03-02".Noon(), story.Facts(Year).Accepted!.AcceptedOn);
    }

    [Fact]
    public void OnTime_RejectedInTimeAndAcceptedLate_IsNot()
    {
        var story = Registered
            .ReportArrived("a", "2026-01-13").ReportJudged("2026-01-13", "a", Year, UploadOutcome.Rejected)
            .ReportAccepted("2026-01-15", Year, report => report);

        Assert.False(story.Facts(Year).Accepted!.OnTime);
    }

    [Fact]
    public void Standing_OfAYear_NamesTheLotsAndLinesHeldInIt()
    {
        var facts = Registered.Facts(Year);

        Assert.Equal("Acme Recoveries", facts.Supplier.Name);
        Assert.Equal(ServiceLine.DR, Assert.Single(facts.Supplier.ServiceLines));
        Assert.Equal(new StandingYear(4, "2024-12-14".Day(), "2025-12-13".Day(), "2026-01-14".Day()), facts.Year);
        Assert.Equal("2026-01-28".Day(), facts.LateOn);
    }
}
