using System.Collections.Immutable;
using NodaTime;

namespace DrsFunctions.Compliance.Frameworks;

/// <summary>An agreement that public bodies buy from, such as <c>RM6226</c>: its lots, dates, reporting rules and KPI catalogue.</summary>
/// <param name="Id">Its short name, for example <c>RM6226</c>.</param>
/// <param name="Title">Its name, for example <c>Debt Resolution Services</c>.</param>
/// <param name="Starts">Its first day.</param>
/// <param name="Ends">Its last day.</param>
/// <param name="Lots">Its lots, in the order of its definition.</param>
/// <param name="Reporting">When and on what suppliers report.</param>
/// <param name="Bands">Where ratings begin.</param>
/// <param name="CategoryManagerEmail">Who at the authority hears of what goes wrong.</param>
/// <param name="Catalogues">The versions of its KPI catalogue, by the day from which they apply.</param>
public sealed record Framework(
    string Id,
    string Title,
    LocalDate Starts,
    LocalDate Ends,
    ImmutableArray<Lot> Lots,
    ReportingRules Reporting,
    Bands Bands,
    string CategoryManagerEmail,
    ImmutableArray<Catalogue> Catalogues)
{
    /// <summary>The reporting years, all of which its suppliers share; the first is number 1.</summary>
    public ImmutableArray<ReportingYear> Years { get; } = [.. ReportingYear.Between(Starts, Ends)];

    /// <summary>The lot of that number, whatever its case and the spaces around it; null if there is none.</summary>
    public Lot? LotOf(string number) =>
        Lots.FirstOrDefault(lot => string.Equals(lot.Number, number.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The year of that number; null outside the framework.</summary>
    public ReportingYear? YearOf(int number) => number >= 1 && number <= Years.Length ? Years[number - 1] : null;

    /// <summary>The year that a day lies in; the first before the framework, the last after it.</summary>
    public ReportingYear YearAround(LocalDate day) => Years.LastOrDefault(year => year.Starts <= day) ?? Years[0];

    /// <summary>The latest year that had ended before a day, else the first: what a question without a year is about.</summary>
    public ReportingYear LatestEnded(LocalDate today) => Years.LastOrDefault(year => year.Ends < today) ?? Years[0];

    /// <summary>The KPI of that code in the latest catalogue version that has it; null if none has.</summary>
    public Kpi? LatestKpi(string code) => Catalogues.Reverse().Select(catalogue => catalogue.KpiOf(code)).FirstOrDefault(kpi => kpi is not null);

    /// <summary>The catalogue version in force at the start of a year, by which its reports are judged.</summary>
    public Catalogue CatalogueFor(ReportingYear year) =>
        Catalogues.LastOrDefault(catalogue => catalogue.EffectiveFrom <= year.Starts) ?? Catalogues[0];
}
