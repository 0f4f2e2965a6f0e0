using System.Collections.Immutable;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Standings;
using NodaTime;

namespace DrsFunctions.Feedback;

/// <summary>What consumers say about a supplier.</summary>
/// <param name="Months">By month and lot.</param>
/// <param name="Trend">The latest months against those before, by measure.</param>
/// <param name="Alerts">Declines, by when they were seen.</param>
public sealed record FeedbackView(ImmutableArray<FeedbackMonthView> Months, ImmutableArray<TrendView> Trend, ImmutableArray<AlertLine> Alerts)
{
    /// <summary>The view of a supplier on a London day.</summary>
    public static FeedbackView Of(FrameworkInService framework, SupplierRecord record, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(record);
        var obligations = new Obligations(framework.Definition, framework.Days);
        return new(
            [.. record.Feedback.Months.Select(FeedbackMonthView.Of)],
            [.. Enum.GetValues<FeedbackMeasure>().Select(measure => TrendView.Of(FeedbackTrend.Of(measure, record.Feedback, today)))],
            [.. framework.Definition.Years.SelectMany(year => obligations.AlertsIn(year, record)).Select(AlertLine.Of)]);
    }
}
