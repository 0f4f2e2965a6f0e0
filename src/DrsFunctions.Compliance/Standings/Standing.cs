using System.Collections.Immutable;

namespace DrsFunctions.Compliance.Standings;

/// <summary>A supplier's position in one reporting year on one day: what CCS asks for.</summary>
/// <param name="Facts">What does not depend on the day.</param>
/// <param name="Submission">Where the report has got to.</param>
/// <param name="Rating">How good the year is.</param>
/// <param name="Reasons">Why it is not better, worst first.</param>
/// <param name="Obligations">What is owed in the year.</param>
public sealed record Standing(
    StandingFacts Facts,
    Submission Submission,
    Rating Rating,
    ImmutableArray<StandingReason> Reasons,
    ImmutableArray<Obligation> Obligations);
