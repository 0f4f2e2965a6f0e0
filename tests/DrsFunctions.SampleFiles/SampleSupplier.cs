using NodaTime;

namespace DrsFunctions.SampleFiles;

/// <summary>A supplier of the samples. It is made up, like everything about it.</summary>
/// <param name="Id">Its Salesforce id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lots">Its lots on RM6226.</param>
/// <param name="Joined">The day it joined; null for the framework's first day.</param>
/// <param name="Signatory">Who signs its files.</param>
/// <param name="Role">As what.</param>
/// <param name="Mail">The part of its people's addresses after the @.</param>
/// <param name="Effort">How far it meets what it owes in each year that it reports on, the last of which is year 4: 1 is just so.</param>
/// <param name="Kpis">A line for each KPI: code, baseline, actual, evidence or comment.</param>
internal sealed record SampleSupplier(
    string Id, string Name, string[] Lots, LocalDate? Joined, string Signatory, string Role, string Mail, decimal[] Effort, string Kpis)
{
    /// <summary>The last year that the samples report on.</summary>
    public const int LatestYear = 4;

    /// <summary>The years before that on which it reports.</summary>
    public IEnumerable<int> EarlierYears => Enumerable.Range(FirstYear, LatestYear - FirstYear);

    private int FirstYear => Math.Min(LatestYear, LatestYear - Effort.Length + 1);

    /// <summary>How far it meets what it owes in a year.</summary>
    public decimal EffortIn(int year) => Effort[year - FirstYear];

    /// <summary>Whether it reports on a year.</summary>
    public bool ReportsOn(int year) => year >= FirstYear && year <= LatestYear;

    /// <summary>Its lines, read.</summary>
    public IEnumerable<SampleKpi> Lines() => Kpis.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(SampleKpi.Parse);
}
