using System.Collections.Immutable;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Requirements;

/// <summary>What the judge of customers' requirements makes of a list.</summary>
/// <param name="Judgement">The outcome and everything to tell the sender.</param>
/// <param name="Requirements">The rows that were taken, in the order of the list.</param>
public sealed record RequirementsJudgement(Judgement Judgement, ImmutableArray<Requirement> Requirements);
