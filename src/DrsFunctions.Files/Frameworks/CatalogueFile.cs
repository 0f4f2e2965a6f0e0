using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using NodaTime;

namespace DrsFunctions.Files.Frameworks;

/// <summary>A version of a catalogue as its file writes it.</summary>
internal sealed record CatalogueFile(
    string Catalogue,
    string Version,
    LocalDate EffectiveFrom,
    ImmutableArray<Outcome> Outcomes,
    ImmutableArray<string> Themes,
    ImmutableArray<BusinessStep> BusinessSteps,
    Dictionary<string, UnitFile> Units,
    ImmutableArray<KpiFile> Kpis)
{
    /// <summary>The catalogue.</summary>
    public Catalogue ToCatalogue()
    {
        var units = Units.ToDictionary(unit => unit.Key, unit => unit.Value.ToUnit(unit.Key), StringComparer.Ordinal);
        return new(
            Catalogue,
            Version,
            EffectiveFrom,
            Outcomes,
            Themes,
            [.. BusinessSteps.OrderBy(step => step.FromMillion)],
            [.. Kpis.Select(kpi => kpi.ToKpi(units))]);
    }
}

/// <summary>A unit as its catalogue writes it.</summary>
internal sealed record UnitFile(int Places, decimal Minimum = 0, decimal? Maximum = null, decimal StepScale = 0)
{
    /// <summary>The unit of that name.</summary>
    public Unit ToUnit(string name) => new(name, Places, Minimum, Maximum, StepScale);
}

/// <summary>A KPI as its catalogue writes it.</summary>
internal sealed record KpiFile(
    string Code,
    string Title,
    ImmutableArray<string> ServiceLines,
    string Commitment,
    string Theme,
    string Unit,
    string Better,
    string Aggregate,
    RuleFile Rule,
    string? Outcome = null,
    bool Evidence = false,
    bool NotApplicableAllowed = false,
    ImmutableArray<string>? NotApplicableUnless = null)
{
    /// <summary>The KPI, with its unit.</summary>
    public Kpi ToKpi(IReadOnlyDictionary<string, Unit> units) => new(
        Code,
        Title,
        [.. ServiceLines.Select(Words.ServiceLine)],
        Words.Of<Commitment>(Commitment, $"{Code}, commitment"),
        Outcome,
        Theme,
        units.TryGetValue(Unit, out var unit) ? unit : throw new FormatException($"{Code}, unit: the catalogue has no unit {Unit}."),
        Words.Of<Better>(Better, $"{Code}, better"),
        Words.Of<Aggregate>(Aggregate, $"{Code}, aggregate"),
        Evidence,
        NotApplicableAllowed,
        [.. (NotApplicableUnless ?? []).Select(Words.ServiceLine)],
        Rule.ToRule(Code));
}

/// <summary>A target rule as its catalogue writes it.</summary>
internal sealed record RuleFile(
    string Kind,
    decimal? Uplift = null,
    decimal? PerMillion = null,
    decimal? FirstStep = null,
    decimal? Points = null,
    decimal? Limit = null,
    decimal? Floor = null,
    decimal? Share = null)
{
    /// <summary>The rule of a KPI.</summary>
    public TargetRule ToRule(string code) => Kind switch
    {
        "volume" => new VolumeRule(Given(Uplift, code, "uplift"), Given(PerMillion, code, "perMillion"), Given(FirstStep, code, "firstStep")),
        "points" => new PointsRule(Given(Points, code, "points"), Limit ?? 0),
        "floor" => new FloorRule(Given(Floor, code, "floor")),
        "guard" => new GuardRule(Given(Share, code, "share")),
        _ => throw new FormatException($"{code}, rule: there is no kind {Kind}."),
    };

    private static decimal Given(decimal? value, string code, string field) =>
        value ?? throw new FormatException($"{code}, rule: {field} is missing.");
}
