using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Reports;

/// <summary>A line of a report with where it came from.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Kpi">Its KPI.</param>
/// <param name="Line">What it says, as far as it could be read.</param>
/// <param name="HasFigures">Whether its figures are there and could be read, or it need not have any.</param>
internal sealed record KpiLine(TableRow Row, Kpi Kpi, ReportLine Line, bool HasFigures);
