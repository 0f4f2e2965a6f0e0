using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Feedback;
using DrsFunctions.Pages;
using DrsFunctions.Pages.Charts;
using DrsFunctions.Pages.Tables;
using DrsFunctions.Pages.Wording;
using DrsFunctions.Screens.Decisions;
using DrsFunctions.Storage.Standings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace DrsFunctions.Screens;

/// <summary>Makes the part of a supplier's page about what consumers say.</summary>
/// <param name="facts">What is known of the supplier on the day shown.</param>
/// <param name="supplier">The supplier's id.</param>
/// <param name="mayDecide">Whether alerts can be closed from here.</param>
internal sealed class FeedbackDrawing(SupplierFacts facts, string supplier, bool mayDecide)
{
    private const int MonthsDrawn = 24;
    private const int MonthsPerLabel = 6;

    private readonly FeedbackView view = FeedbackView.Of(facts.Framework, facts.Record, facts.Day);

    /// <summary>Its tables, as CSV has them.</summary>
    public IEnumerable<TableView> Tables => [Trend(), Alerts(), Months()];

    /// <summary>The part of the page.</summary>
    public FeedbackScreen Draw(HttpRequest request) => new(Trend().WithCsv(request), Alerts().WithCsv(request), Months().WithCsv(request), Charts());

    private TableView Trend() => new(
        "trend",
        "The latest months against the 12 before them",
        ["Question", "What it comes to", "Latest months", new("Answers", true), new("Figure", true), "Months before", new("Answers before", true), new("Figure before", true)],
        [
            .. view.Trend.Select(trend => (IReadOnlyList<TableCell>)
            [
                QuestionOf(trend.Measure),
                new TableCell(trend.Text) { Value = Words.Plain(trend.Outcome) },
                SpanOf(trend.Recent?.From, trend.Recent?.To), Cells.Number(trend.Recent?.Responses), Cells.Number(trend.Recent?.Figure),
                SpanOf(trend.Before?.From, trend.Before?.To), Cells.Number(trend.Before?.Responses), Cells.Number(trend.Before?.Figure),
            ]),
        ]);

    private TableView Alerts() => new(
        "alerts",
        "Alerts about declines",
        ["Alert", "How far", "Status", "Months", "Opened", "Answer owed by", "Answer"],
        [
            .. view.Alerts.OrderByDescending(alert => alert.OpenedOn).Select(alert => (IReadOnlyList<TableCell>)
            [
                new TableCell($"{QuestionOf(alert.Measure)} ({alert.Id})") { Value = alert.Id, Actions = ActionsOf(alert) },
                Cells.Word(alert.Severity),
                new TableCell(Words.Of(alert.Status)) { Value = Words.Plain(alert.Status), Tag = alert.Status == AlertStatus.Open ? "red" : alert.Status == AlertStatus.Answered ? "yellow" : "grey" },
                SpanOf(alert.From, alert.To),
                Cells.At(alert.OpenedOn),
                Cells.Day(alert.AnswerDueOn),
                alert.Answer?.Action ?? "",
            ]),
        ])
    { Empty = "No decline has been seen." };

    private TableView Months() => new(
        "feedback",
        "Answers by month and lot",
        ["Month", "Lot", new("Responses", true), new("Mean overall score", true), new("Treated fairly, in percent", true)],
        [
            .. view.Months.OrderByDescending(month => month.Month).Select(month => (IReadOnlyList<TableCell>)
            [
                Days.Of(month.Month), $"Lot {month.Lot}", Cells.Number(month.Responses), Cells.Number(month.Mean), Cells.Number(month.TreatedFairly),
            ]),
        ])
    { Empty = "No feedback of consumers is on record." };

    private IReadOnlyList<CellAction> ActionsOf(AlertLine alert) => mayDecide && alert.Status != AlertStatus.Closed
        ? [new("Close", $"the alert {alert.Id}", DecisionAddress.Of(facts.Framework.Id, supplier, new DecisionTaken(Decision.CloseAlert, null, alert.Id, "")))]
        : [];

    private IReadOnlyList<LineFigure> Charts()
    {
        var heard = facts.Record.Feedback.Months.Select(kept => kept.Month).Distinct().Order().ToArray();
        if (heard.Length < 2)
            return [];
        var months = Enumerable.Range(0, MonthsDrawn).Select(back => heard[^1].PlusMonths(-back)).Where(month => month >= heard[0]).Reverse().ToArray();
        return [.. Enum.GetValues<FeedbackMeasure>().Select(measure => Chart(measure, months))];
    }

    private LineFigure Chart(FeedbackMeasure measure, YearMonth[] months)
    {
        var figures = months.Select(month => FeedbackTrend.FigureOf(measure, facts.Record.Feedback.In(month))).ToArray();
        return new(
            QuestionOf(measure),
            [.. months.Select((month, place) => new ChartPoint((months.Length - 1 - place) % MonthsPerLabel == 0 ? Days.Abbreviated(month) : "", Target: null, figures[place]))],
            $"{QuestionOf(measure)}: {string.Join("; ", months.Zip(figures).Where(point => point.Second is not null).Select(point => $"{Days.Of(point.First)} {Figures.Of(point.Second)}"))}");
    }

    private static string QuestionOf(FeedbackMeasure measure) => measure == FeedbackMeasure.Overall ? "Mean overall score, 1 to 5" : "Treated fairly, in percent";

    private static TableCell SpanOf(YearMonth? from, YearMonth? to) => (from, to) switch
    {
        ({ } first, { } last) when first == last => TableCell.FromString(Days.Of(first)),
        ({ } first, { } last) => TableCell.FromString($"{Days.Of(first)} to {Days.Of(last)}"),
        _ => new TableCell(Figures.None) { Value = "" },
    };
}
