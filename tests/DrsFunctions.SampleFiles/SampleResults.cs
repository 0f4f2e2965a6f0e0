using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Targets;
using DrsFunctions.Files.Frameworks;
using Embedded.Azurite;

namespace DrsFunctions.SampleFiles;

/// <summary>What a supplier did in its years: what the catalogue's rules ask for with the business that it won, by how far it meets that.</summary>
internal sealed class SampleResults(SampleSupplier supplier)
{
    /// <summary>The framework of the samples.</summary>
    public static Framework Framework { get; } =
        FrameworkFolder.Read(Path.Combine(RepositoryRoot.Find(), "frameworks")).Single(framework => framework.Id == "RM6226");

    // In earlier years there were fewer cases, people and responses.
    private const decimal GrowthOfCases = 0.12m;

    // Shares and scores move less than counts do.
    private const int Steadiness = 4;

    private readonly Membership membership =
        new(Framework, supplier.Lots.Select(lot => new LotMembership(lot, supplier.Joined ?? Framework.Starts, null)));

    /// <summary>Its figure of a KPI in a year.</summary>
    public SampleFigure Of(SampleKpi line, int number)
    {
        if (line.Actual is { } own)
            return own;
        var year = Framework.YearOf(number)!;
        var kpi = Framework.CatalogueFor(year).KpiOf(line.Code)!;
        var cases = decimal.Round((line.Of ?? 0) * (1 - (GrowthOfCases * (SampleSupplier.LatestYear - number))));
        var done = Clamp(kpi.Unit, Done(kpi, line, year));
        return kpi.Aggregate switch
        {
            Aggregate.Sum => new(decimal.Round(done, kpi.Unit.Places), null, null),
            Aggregate.Mean => new(decimal.Round(done, kpi.Unit.Places), null, cases),
            _ => new(null, Part(kpi, done, cases), cases),
        };
    }

    private decimal Done(Kpi kpi, SampleKpi line, ReportingYear year)
    {
        var won = BusinessWon.Of(SampleAwards.Of(supplier), year);
        if (kpi.Rule is GuardRule)
            return line.Baseline!.Value * (1 + (0.02m * year.Number)) * (kpi.Aggregate == Aggregate.Sum ? won.Millions : 1);

        var basis = new TargetBasis(
            kpi.Unit, kpi.Better, kpi.Aggregate, line.Baseline, membership.CountedYears(year), membership.DaysIn(year), year.Days, won,
            Framework.CatalogueFor(year).PointsFor(won.Millions), null, []);
        var target = kpi.Rule.For(basis).Figure ?? throw new InvalidOperationException($"{line.Code} of {supplier.Name} has no target to follow: give its figure.");
        var effort = supplier.EffortIn(year.Number) + Spread(line.Code);
        if (kpi.Rule is not VolumeRule)
            effort = 1 + ((effort - 1) / Steadiness);
        return kpi.Better == Better.Higher ? target * effort : target / effort;
    }

    // No two KPIs go quite alike: 0 to 6 hundredths, the same in every run.
    private static decimal Spread(string code) => code.Sum(letter => letter * 5) % 7 / 100m;

    private static decimal Part(Kpi kpi, decimal done, decimal cases)
    {
        var part = done * cases / (kpi.Unit.IsPercent ? 100 : 1);
        part = kpi.Better == Better.Higher ? decimal.Ceiling(part) : decimal.Floor(part);
        return kpi.Unit.IsPercent ? Math.Min(part, cases) : part;
    }

    private static decimal Clamp(Unit unit, decimal figure) => Math.Clamp(figure, unit.Minimum, unit.Maximum ?? decimal.MaxValue);
}
