using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Chasing;

public sealed class ChaseStagesTests
{
    private const int UpToSecondEscalation = 7;
    private static readonly ChaseStages Stages = new(WorkingDays.Computed);

    [Theory]
    [InlineData("2022-12-13", "2023-01-13", "2022-12-14 2023-01-06 2023-01-13 2023-01-16 2023-01-27 2023-02-10 2023-03-10")]
    [InlineData("2023-12-13", "2024-01-15", "2023-12-14 2024-01-08 2024-01-15 2024-01-16 2024-01-29 2024-02-12 2024-03-11")]
    [InlineData("2024-12-13", "2025-01-15", "2024-12-16 2025-01-08 2025-01-15 2025-01-16 2025-01-29 2025-02-12 2025-03-12")]
    [InlineData("2025-12-13", "2026-01-14", "2025-12-15 2026-01-07 2026-01-14 2026-01-15 2026-01-28 2026-02-11 2026-03-11")]
    [InlineData("2027-02-18", "2027-03-18", "2027-02-19 2027-03-11 2027-03-18 2027-03-19 2027-04-05 2027-04-19 2027-05-18")]
    public void Report_OfAYearEnd_HasItsStagesOnTheseDays(string yearEnds, string dueOn, string days)
    {
        var stages = Stages.Of(ObligationKind.Report, dueOn.Day(), yearEnds.Day()).Take(UpToSecondEscalation).ToArray();

        Assert.Equal(["opens", "dueSoon", "dueToday", "overdue", "late", "escalated", "escalated-40"], stages.Select(stage => stage.Word));
        Assert.Equal(days.Split(' ').Select(day => day.Day()), stages.Select(stage => stage.On));
    }

    [Fact]
    public void Report_Escalated_GoesOnEveryTwentyWorkingDays()
    {
        var escalations = Stages.Of(ObligationKind.Report, "2026-01-14".Day(), "2025-12-13".Day()).Skip(5).Take(4).ToArray();

        Assert.Equal(["escalated", "escalated-40", "escalated-60", "escalated-80"], escalations.Select(stage => stage.Word));
        Assert.Equal(["2026-02-11".Day(), "2026-03-11".Day(), "2026-04-10".Day(), "2026-05-11".Day()], escalations.Select(stage => stage.On));
        Assert.All(escalations, stage => Assert.Equal(ChaseAudience.CategoryManager, stage.Audience));
    }

    [Theory]
    [InlineData(ObligationKind.Plan, MessageTemplate.PlanDueSoon, MessageTemplate.PlanOverdue, MessageTemplate.PlanLate)]
    [InlineData(ObligationKind.Correction, MessageTemplate.CorrectionDueSoon, MessageTemplate.CorrectionOverdue, MessageTemplate.CorrectionLate)]
    [InlineData(ObligationKind.Feedback, MessageTemplate.FeedbackDueSoon, MessageTemplate.FeedbackOverdue, MessageTemplate.FeedbackLate)]
    [InlineData(ObligationKind.Answer, MessageTemplate.AnswerDueSoon, MessageTemplate.AnswerOverdue, MessageTemplate.AnswerLate)]
    public void Others_HaveThreeStages(ObligationKind kind, MessageTemplate soon, MessageTemplate overdue, MessageTemplate late) =>
        Assert.Equal(
            [
                new("dueSoon", soon, "2026-01-07".Day(), ChaseAudience.Reporting),
                new("overdue", overdue, "2026-01-15".Day(), ChaseAudience.Reporting),
                new("late", late, "2026-01-28".Day(), ChaseAudience.ReportingAndSenior),
            ],
            Stages.Of(kind, "2026-01-14".Day(), "2025-12-13".Day()));

    [Fact]
    public void Stages_OfAYearThatEndsBeforeALeapDay_CountIt() =>
        Assert.Equal("2028-03-27".Day(), WorkingDays.Computed.After("2028-02-28".Day(), 20));

    [Fact]
    public void Stages_OfADueDateThatAListMoved_MoveWithIt()
    {
        var days = new WorkingDays([new("2026-01-08".Noon(), ["2026-01-01".Day(), "2026-01-13".Day()])]);
        var dueOn = days.DueAfter("2025-12-13".Day(), 20);

        var stages = new ChaseStages(days).Of(ObligationKind.Report, dueOn, "2025-12-13".Day()).Take(4).ToArray();

        Assert.Equal("2026-01-15".Day(), dueOn);
        Assert.Equal(["2026-01-07", "2026-01-15", "2026-01-16"], stages.Skip(1).Select(stage => NodaTime.Text.LocalDatePattern.Iso.Format(stage.On)));
    }
}
