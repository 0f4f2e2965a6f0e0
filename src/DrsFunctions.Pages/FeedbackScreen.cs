using DrsFunctions.Pages.Tables;

namespace DrsFunctions.Pages;

/// <summary>What consumers say about a supplier.</summary>
/// <param name="Trend">Each measure of the latest months against those before.</param>
/// <param name="Alerts">The declines that were seen.</param>
/// <param name="Months">The answers by month and lot.</param>
/// <param name="Charts">Each measure by month; none where there are fewer than two months.</param>
public sealed record FeedbackScreen(TableView Trend, TableView Alerts, TableView Months, IReadOnlyList<LineFigure> Charts)
{
    /// <summary>Whether anything was heard.</summary>
    public bool HasAnswers => Months.Rows.Count > 0;
}
