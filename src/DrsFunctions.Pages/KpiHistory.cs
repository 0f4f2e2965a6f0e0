using DrsFunctions.Compliance.Standings;
using DrsFunctions.Pages.Charts;
using DrsFunctions.Pages.Tables;

namespace DrsFunctions.Pages;

/// <summary>How a KPI of a supplier has gone over the years.</summary>
/// <param name="Kpi">The KPI in the year shown.</param>
/// <param name="Points">Target and actual of each year begun.</param>
/// <param name="Table">The same as a table.</param>
/// <param name="Steps">How the target of the year shown came about.</param>
public sealed record KpiHistory(KpiResult Kpi, IReadOnlyList<ChartPoint> Points, TableView Table, TableView Steps);
