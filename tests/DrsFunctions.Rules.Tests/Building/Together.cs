using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Impact;

namespace DrsFunctions.Rules.Tests.Building;

/// <summary>A small framework as a whole: <c>Together.In([Reporting("A", 2, People(120, 1.2m))], [Reporting("A", 3, People(150, 1.5m))])</c>.</summary>
internal static class Together
{
    private const decimal Million = 1_000_000;

    /// <summary>A sum of people (consumers), of outcome O1 and theme <c>support</c>.</summary>
    public static readonly Kpi PeopleKpi = Of("A-01", "support", "O1", Definitions.People, Aggregate.Sum, Definitions.AllLines);

    /// <summary>A sum of sessions, about no consumer, of outcome O2 and theme <c>training</c>.</summary>
    public static readonly Kpi SessionsKpi = Of("A-02", "training", "O2", new("sessions", 0, 0, null, 0), Aggregate.Sum, Definitions.AllLines);

    /// <summary>A percentage of consumers' cases, of outcome O1 and theme <c>support</c>.</summary>
    public static readonly Kpi CasesKpi = Of("A-03", "support", "O1", Definitions.Percent, Aggregate.Ratio, [ServiceLine.DR]);

    /// <summary>A mean of consumers' answers, of theme <c>experience</c> alone.</summary>
    public static readonly Kpi ScoreKpi = Of("A-04", "experience", null, new("score5", 2, 1, 5, 0.05m), Aggregate.Mean, [ServiceLine.DR]);

    /// <summary>The framework: the calendar years 2022 to 2025.</summary>
    public static readonly Framework Framework = Measuring(PeopleKpi, SessionsKpi, CasesKpi, ScoreKpi);

    /// <summary>A framework of the same outcomes and themes with other KPIs.</summary>
    public static Framework Measuring(params Kpi[] kpis)
    {
        var framework = Definitions.Measuring(kpis);
        return framework with
        {
            Catalogues = [framework.Catalogues[0] with { Outcomes = [new("O1", "More support"), new("O2", "More training")], Themes = ["support", "training", "experience"] }],
        };
    }

    public static KpiAggregate People(decimal people, decimal? ratio = 1) => new(PeopleKpi.Code, people, null, ratio);

    public static KpiAggregate Sessions(decimal sessions, decimal? ratio = 1) => new(SessionsKpi.Code, sessions, null, ratio);

    public static KpiAggregate Cases(decimal helped, decimal cases, decimal? ratio = 1) => new(CasesKpi.Code, helped, cases, ratio);

    public static KpiAggregate Score(decimal score, decimal answers, decimal? ratio = 1) => new(ScoreKpi.Code, score, answers, ratio);

    /// <summary>A supplier with business in £ million and an accepted report.</summary>
    public static Contribution Reporting(string supplier, decimal millions, params KpiAggregate[] kpis) => new(supplier, true, millions * Million, [], [.. kpis]);

    /// <summary>A supplier with business and no accepted report.</summary>
    public static Contribution Silent(string supplier, decimal millions) => new(supplier, false, millions * Million, [], []);

    public static Contribution For(this Contribution contribution, params string[] customers) => contribution with { Customers = [.. customers] };

    /// <summary>The years of the small framework, from the first on.</summary>
    public static ImmutableArray<YearImpact> In(params Contribution[][] years) => In(Framework, years);

    public static ImmutableArray<YearImpact> In(Framework framework, params Contribution[][] years)
    {
        var calculation = new ImpactCalculation(framework);
        return [.. years.Select((contributions, place) => calculation.Next(framework.Years[place], contributions))];
    }

    public static ImpactFigure Total(this YearImpact year, Kpi kpi) => year.Kpis.Single(total => total.Kpi.Code == kpi.Code).Total;

    public static IndexImpact Theme(this YearImpact year, string theme) => year.Themes.Single(index => index.Code == theme);

    public static IndexImpact Outcome(this YearImpact year, string outcome) => year.Outcomes.Single(index => index.Code == outcome);

    private static Kpi Of(string code, string theme, string? outcome, Unit unit, Aggregate aggregate, ImmutableArray<ServiceLine> lines) =>
        Definitions.Measure(code, new FloorRule(1)) with { Theme = theme, Outcome = outcome, Unit = unit, Aggregate = aggregate, ServiceLines = lines };
}
