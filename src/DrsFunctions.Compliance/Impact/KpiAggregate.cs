namespace DrsFunctions.Compliance.Impact;

/// <summary>What a supplier's year adds to the framework's figures of one KPI: what was reported, not what it comes to.</summary>
/// <param name="Code">The KPI's code.</param>
/// <param name="Value">The value of a sum or a mean, or the numerator of a ratio.</param>
/// <param name="Of">The denominator of a ratio, or the number of responses of a mean; null for a sum.</param>
/// <param name="RatioToBaseline">How far the actual is above the supplier's baseline, at most 3; null where that counts for nothing.</param>
/// <example>VI-03 with 83 of 200 cases, from a baseline of 38.5 %: <c>new("VI-03", 83, 200, 1.077922077922077922m)</c>.</example>
public sealed record KpiAggregate(string Code, decimal Value, decimal? Of, decimal? RatioToBaseline);
