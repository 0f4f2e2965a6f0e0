using System.Collections.Immutable;
using DrsFunctions.Compliance.Targets;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>Open targets moved with the facts: one entry for all that one cause moved.</summary>
public sealed record TargetsChanged(ImmutableArray<TargetChange> Targets) : Change;
