using System.Collections.Immutable;
using System.Text.Json.Serialization;
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
        Check();
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

    private void Check()
    {
        Require.Given(Outcomes, "outcomes");
        Require.Given(BusinessSteps, "businessSteps");
        Require.Given(Units.Values, "units");
        Require.Given(Kpis, "kpis");
        Require.That(!Kpis.IsEmpty, "kpis", "there must be at least one.");
        Require.Distinct(Kpis.Select(kpi => kpi.Code), "kpis, code");
        foreach (var kpi in Kpis)
        {
            Require.That(Themes.Contains(kpi.Theme, StringComparer.Ordinal), $"{kpi.Code}, theme", $"the catalogue has no theme {kpi.Theme}.");
            Require.That(kpi.Outcome is null || Outcomes.Any(outcome => outcome.Code == kpi.Outcome), $"{kpi.Code}, outcome", $"the catalogue has no outcome {kpi.Outcome}.");
        }

        // Without this a supplier with more business could owe less.
        var rising = BusinessSteps.OrderBy(step => step.FromMillion).ToArray();
        Require.That(rising.Zip(rising.Skip(1)).All(pair => pair.First.FromMillion < pair.Second.FromMillion && pair.First.Points <= pair.Second.Points), "businessSteps", "points must rise with business.");
        Require.That(rising.All(step => step is { FromMillion: >= 0, Points: >= 0 }), "businessSteps", "neither business nor points may be below 0.");
    }
}

/// <summary>A unit as its catalogue writes it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record UnitFile(int Places, decimal Minimum = 0, decimal? Maximum = null, decimal StepScale = 0)
{
    /// <summary>The unit of that name.</summary>
    public Unit ToUnit(string name)
    {
        Require.That(Places is >= 0 and <= 4, $"units, {name}, places", "there can be 0 to 4 decimal places.");
        Require.That(!(Maximum <= Minimum), $"units, {name}, maximum", "it must be above the minimum.");
        Require.That(StepScale >= 0, $"units, {name}, stepScale", "it may not be below 0.");
        return new(name, Places, Minimum, Maximum, StepScale);
    }
}

/// <summary>A KPI as its catalogue writes it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
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
        [.. ServiceLines.Select(line => Words.ServiceLine(line, $"{Code}, serviceLines"))],
        Words.Of<Commitment>(Commitment, $"{Code}, commitment"),
        Outcome,
        Theme,
        units.TryGetValue(Unit, out var unit) ? unit : throw new FormatException($"{Code}, unit: the catalogue has no unit {Unit}."),
        Words.Of<Better>(Better, $"{Code}, better"),
        Words.Of<Aggregate>(Aggregate, $"{Code}, aggregate"),
        Evidence,
        NotApplicableAllowed,
        [.. (NotApplicableUnless ?? []).Select(line => Words.ServiceLine(line, $"{Code}, notApplicableUnless"))],
        Rule.ToRule(Code));
}

/// <summary>A target rule as its catalogue writes it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
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
        "points" => new PointsRule(Given(Points, code, "points"), Limit is null ? 0 : Given(Limit, code, "limit")),
        "floor" => new FloorRule(Given(Floor, code, "floor")),
        "guard" => new GuardRule(Given(Share, code, "share")),
        _ => throw new FormatException($"{code}, rule: there is no kind {Kind}."),
    };

    // A figure below 0 would make targets fall.
    private static decimal Given(decimal? value, string code, string field)
    {
        Require.That(value is not null, $"{code}, rule", $"{field} is missing.");
        Require.That(value >= 0, $"{code}, rule", $"{field} may not be below 0.");
        return value!.Value;
    }
}
