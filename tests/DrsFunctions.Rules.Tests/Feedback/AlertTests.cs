using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Feedback;

/// <summary>A supplier of lot 1 of RM6226 whose consumers were content until March 2026 and are not from April on.</summary>
public sealed class AlertTests
{
    private static readonly MonthlyFeedback[] Content = Heard.Months("2025-04", 12, 10, 20, 20, fair: 45, unfair: 5);
    private static readonly MonthlyFeedback[] Discontent = Heard.Months("2026-04", 3, 30, 15, 5, fair: 40, unfair: 10);

    private static Story Declined => Story.On(Definitions.Rm6226).Registered("2025-01-06", "1").WithContact("2025-01-06", "ann")
        .Heard("2026-04-02", Content).Heard("2026-07-02", Discontent).Watched("2026-07-02");

    [Fact]
    public void Decline_OpensAnAlertForEachMeasure_AndTellsOfIt()
    {
        var story = Declined;

        Assert.Equal(["overall-2026-06 High", "treatedFairly-2026-06 High"], story.Record.Alerts.Alerts.Select(alert => $"{alert.Id} {alert.Severity}"), StringComparer.Ordinal);
        Assert.Equal(
            ["answer overall-2026-06 declineAlert", "answer treatedFairly-2026-06 declineAlert"],
            story.Told<MessageQueued>().Select(message => $"{message.Key.Obligation} {message.Key.Subject} {message.Key.Stage}"),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Decline_IsToBeAnsweredWithin20WorkingDays()
    {
        var owed = Answers(Declined).First();

        Assert.Equal(("overall-2026-06", "2026-07-30".Day(), ObligationStatus.Open), (owed.Subject, owed.DueOn, owed.On("2026-07-30".Day())));
        Assert.Equal(ObligationStatus.Overdue, owed.On("2026-07-31".Day()));
    }

    [Fact]
    public void Alert_WhileOneIsOpen_IsTheOnlyOneOfItsMeasure() =>
        Assert.Equal(2, Declined.Watched("2026-07-03").Heard("2026-08-02", Heard.Month("2026-07", 50, 0, 0, unfair: 50)).Watched("2026-08-02").Record.Alerts.Alerts.Length);

    [Fact]
    public void Answer_MeetsTheObligation()
    {
        var story = Declined.At("2026-07-20".Noon(), new AlertsAnswered("answer", [new("overall-2026-06", "Director", "2026-07-19".Day(), "We trained the team.")]));

        Assert.Equal([true, false], Answers(story).Select(owed => owed.IsMet));
        Assert.Equal([AlertStatus.Answered, AlertStatus.Open], story.Record.Alerts.Alerts.Select(alert => alert.Status));
    }

    [Fact]
    public void Closing_EndsTheObligation_AndOnlyLaterMonthsCount()
    {
        var closed = Declined
            .At("2026-07-20".Noon(), new DecisionTaken(Decision.CloseAlert, null, "overall-2026-06", "A fault of the survey."))
            .Watched("2026-07-21");

        Assert.Equal(ObligationStatus.Waived, Answers(closed).First().On("2026-12-01".Day()));
        Assert.Equal(AlertStatus.Closed, closed.Record.Alerts.Find("overall-2026-06")!.Status);
        Assert.Equal(2, closed.Record.Alerts.Alerts.Length);

        var again = closed.Heard("2026-08-02", Heard.Month("2026-07", 30, 15, 5)).Watched("2026-08-02");
        Assert.Equal("overall-2026-07", again.Record.Alerts.Alerts[^1].Id);
    }

    [Fact]
    public void Closing_OfWhatWasAnswered_LeavesTheObligationMet()
    {
        var story = Declined
            .At("2026-07-20".Noon(), new AlertsAnswered("answer", [new("overall-2026-06", "Director", "2026-07-19".Day(), "We trained the team.")]))
            .At("2026-07-21".Noon(), new DecisionTaken(Decision.CloseAlert, null, "overall-2026-06", "The training is in place."));

        Assert.Equal(ObligationStatus.Met, Answers(story).First().On("2026-12-01".Day()));
    }

    [Fact]
    public void Month_ThatEnds_OpensTheAlertThatItsFeedbackCallsFor()
    {
        var story = Story.On(Definitions.Rm6226).Registered("2025-01-06", "1").Heard("2026-04-02", Content)
            .Heard("2026-04-30", Heard.Month("2026-04", 40, 10, 0)).Watched("2026-04-30");

        Assert.Empty(story.Record.Alerts.Alerts);
        Assert.Equal("2026-05-01".Day(), FeedbackWatch.NextDay(story.Record, "2026-04-30".Noon()));
        Assert.Single(story.Watched("2026-05-01").Record.Alerts.Alerts);
    }

    [Fact]
    public void Feedback_OfLongAgo_IsNotLookedAtAgain()
    {
        var record = Story.On(Definitions.Rm6226).Registered("2025-01-06", "1").Heard("2026-04-02", Content).Record;

        Assert.Equal("2026-10-01".Day(), FeedbackWatch.NextDay(record, "2026-09-30".Noon()));
        Assert.Null(FeedbackWatch.NextDay(record, "2026-10-01".Noon()));
    }

    [Fact]
    public void Answer_Overdue_CapsTheRatingOfTheYearInWhichItWasOwed()
    {
        var facts = Declined.Facts(5) with
        {
            Accepted = new("report", "2027-01-10".Noon(), OnTime: true, Rating.Good, [new(StandingReasonCode.GrowthNotShown, "No growth.")]),
        };

        Assert.Equal(Rating.Good, facts.On("2026-07-30".Day()).Rating);
        var standing = facts.On("2026-07-31".Day());
        Assert.Equal(Rating.RequiresImprovement, standing.Rating);
        Assert.Equal(
            [StandingReasonCode.AnswerOverdue, StandingReasonCode.AnswerOverdue, StandingReasonCode.GrowthNotShown],
            standing.Reasons.Select(reason => reason.Code));
        Assert.Contains("2026-07-31".Day(), facts.TurningDays);
        Assert.Equal(2, facts.Alerts.Length);
    }

    [Theory]
    [InlineData(Rating.Inadequate)]
    [InlineData(Rating.Other)]
    public void Answer_Overdue_NeverRaisesARating(Rating rating)
    {
        var facts = Declined.Facts(5) with { Accepted = new("report", "2027-01-10".Noon(), OnTime: true, rating, []) };

        Assert.Equal(rating, facts.On("2026-08-30".Day()).Rating);
    }

    private static ObligationFacts[] Answers(Story story) => [.. story.Facts(5).Obligations.Where(owed => owed.Kind == ObligationKind.Answer)];
}
