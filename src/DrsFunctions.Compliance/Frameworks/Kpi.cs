using System.Collections.Immutable;

namespace DrsFunctions.Compliance.Frameworks;

/// <summary>A measure of social value in a catalogue.</summary>
/// <param name="Code">For example <c>VI-01</c>.</param>
/// <param name="Title">What it measures.</param>
/// <param name="ServiceLines">The lines whose suppliers it applies to.</param>
/// <param name="Commitment">Who must report it.</param>
/// <param name="Outcome">The outcome it counts for, if any: <c>O1</c>.</param>
/// <param name="Theme">The theme it counts for.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Better">Which way it should move.</param>
/// <param name="Aggregate">What a report gives for it.</param>
/// <param name="NeedsEvidence">Whether a report must say what shows the figure.</param>
/// <param name="NotApplicableAllowed">Whether every supplier may say that it does not apply, with a reason.</param>
/// <param name="NotApplicableUnless">The lines whose suppliers may not say so; the suppliers of none of them may. Empty says nothing.</param>
/// <param name="Rule">How its target follows from baseline, year and business.</param>
public sealed record Kpi(
    string Code,
    string Title,
    ImmutableArray<ServiceLine> ServiceLines,
    Commitment Commitment,
    string? Outcome,
    string Theme,
    Unit Unit,
    Better Better,
    Aggregate Aggregate,
    bool NeedsEvidence,
    bool NotApplicableAllowed,
    ImmutableArray<ServiceLine> NotApplicableUnless,
    TargetRule Rule)
{
    /// <summary>Whether it applies to a supplier of these lines.</summary>
    public bool AppliesTo(IEnumerable<ServiceLine> lines) => lines.Any(line => ServiceLines.Contains(line));

    /// <summary>Whether a supplier of these lines may report <c>not applicable</c>.</summary>
    public bool MayBeNotApplicable(IEnumerable<ServiceLine> lines) =>
        NotApplicableAllowed || (!NotApplicableUnless.IsEmpty && !lines.Any(line => NotApplicableUnless.Contains(line)));
}
