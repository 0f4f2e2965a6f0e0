using DrsFunctions.Compliance.Requirements;

namespace DrsFunctions.Compliance.Standings;

/// <summary>A customer's own requirement in a supplier's year: what was asked, and what was done for that customer.</summary>
/// <param name="Requirement">The requirement's name.</param>
/// <param name="CustomerUrn">The customer whose it is.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Kpi">The KPI that it magnifies; null of a local one.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Target">What it asks for; null where nothing follows from what is known.</param>
/// <param name="Actual">What was done, to 6 places; null without a line for it in an accepted report.</param>
/// <param name="Rating">How good that is; <c>other</c> without a target or an actual.</param>
public sealed record CustomerRequirementResult(
    string Requirement,
    string CustomerUrn,
    RequirementKind Kind,
    string? Kpi,
    string Title,
    string Unit,
    decimal? Target,
    decimal? Actual,
    Rating Rating);
