using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Plans;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Targets;

namespace DrsFunctions.Rules.Tests.Building;

/// <summary>What a target follows from: <c>Basis.Of(kpi).From(1850).InYear(1).WithBusiness(2.4m).Target()</c>.</summary>
internal sealed record Basis(Kpi Kpi, TargetBasis Facts)
{
    private const decimal Million = 1_000_000;

    public static Basis Of(Kpi kpi) =>
        new(kpi, new(kpi.Unit, kpi.Better, kpi.Aggregate, null, 1, 365, 365, BusinessWon.None, 0, null, []));

    public static Basis Of(string code) => Of(Definitions.Kpi(code));

    public Basis From(decimal? baseline) => this with { Facts = Facts with { Baseline = baseline } };

    public Basis InYear(int years) => this with { Facts = Facts with { Years = years } };

    public Basis WithBusiness(decimal millions) => this with
    {
        Facts = Facts with { Won = new(millions * Million), BusinessPoints = Definitions.Catalogue.PointsFor(millions) },
    };

    public Basis ForDays(int days, int of = 365) => this with { Facts = Facts with { DaysOnFramework = days, DaysOfYear = of } };

    public Basis Promising(decimal? uplift = null, decimal? perMillion = null, decimal? points = null) =>
        this with { Facts = Facts with { Commitment = new PlanCommitment(Kpi.Code, Facts.Baseline, uplift, perMillion, points) } };

    /// <summary>Earlier accepted years, in order, with the business of each in £ million.</summary>
    public Basis After(params (decimal Actual, decimal Millions)[] years) => this with
    {
        Facts = Facts with { Before = [.. years.Select((year, index) => new ActualYear(index + 1, year.Actual, new(year.Millions * Million)))] },
    };

    public TargetFigure Target() => Kpi.Rule.For(Facts);

    public decimal? Figure() => Target().Figure;
}
