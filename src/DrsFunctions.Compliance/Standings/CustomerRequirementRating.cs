using System.Collections.Immutable;
using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Suppliers;

namespace DrsFunctions.Compliance.Standings;

/// <summary>Rates customers' own requirements in a supplier's year, apart from the framework's KPIs, which they never change.</summary>
/// <param name="framework">The framework.</param>
/// <param name="record">The supplier.</param>
/// <param name="year">The year.</param>
/// <param name="lines">The supplier's service lines in it.</param>
/// <param name="kpis">The targets of the year, rated.</param>
internal sealed class CustomerRequirementRating(
    Framework framework,
    SupplierRecord record,
    ReportingYear year,
    ImmutableArray<ServiceLine> lines,
    IReadOnlyCollection<KpiRating> kpis)
{
    private const int ToldPlaces = 6;

    private readonly Catalogue catalogue = framework.CatalogueFor(year);

    /// <summary>The requirements whose dates touch the year and whose customer has a live award in it, by name.</summary>
    public ImmutableArray<CustomerRequirementResult> All() =>
    [
        .. from requirement in record.Requirements.All
           where requirement.Touches(year) && BuysIn(requirement.CustomerUrn)
           let result = requirement.Kind == RequirementKind.Local ? Local(requirement) : Magnified(requirement)
           where result is not null
           select result,
    ];

    private bool BuysIn(string customer) =>
        record.Awards.Values.Any(award => CustomerUrn.Same(award.CustomerUrn, customer) && award.Touches(year));

    private CustomerRequirementResult? Magnified(Requirement requirement)
    {
        if (catalogue.KpiOf(requirement.Kpi!) is not { } kpi || !kpi.AppliesTo(lines))
            return null;
        var won = BusinessWon.Of(record.Awards.Values.Where(award => CustomerUrn.Same(award.CustomerUrn, requirement.CustomerUrn)), year);
        var owed = kpis.FirstOrDefault(known => known.Kpi.Code == kpi.Code)?.Target;
        var asked = kpi.Rule.Magnified(new(kpi, requirement.Factor!.Value, owed, record.Plan?.Plan.Commitments.GetValueOrDefault(kpi.Code), won));
        var line = record.Year(year.Number).Report?.Report.Lines.FirstOrDefault(each => each.Code == kpi.Code && CustomerUrn.Same(each.Customer, requirement.CustomerUrn));
        return Rated(requirement, kpi.Title, kpi.Unit, kpi.Better, asked, line?.ActualFor(kpi));
    }

    private CustomerRequirementResult? Local(Requirement requirement)
    {
        if (catalogue.UnitOf(requirement.Unit!) is not { } unit)
            return null;
        var line = record.Year(year.Number).Report?.Report.LocalOf(requirement);
        return Rated(requirement, requirement.Id, unit, catalogue.BetterOf(unit), requirement.Target, line?.ActualIn(unit));
    }

    private CustomerRequirementResult Rated(Requirement requirement, string title, Unit unit, Better better, decimal? asked, decimal? done) => new(
        requirement.Id,
        requirement.CustomerUrn,
        requirement.Kind,
        requirement.Kpi,
        requirement.Title ?? title,
        unit.Name,
        asked,
        done is { } actual ? decimal.Round(actual, ToldPlaces, MidpointRounding.AwayFromZero) : null,
        asked is { } target && done is { } reached ? Attainment.RatingOf(Attainment.Of(better, target, reached), framework.Bands) : Rating.Other);
}
