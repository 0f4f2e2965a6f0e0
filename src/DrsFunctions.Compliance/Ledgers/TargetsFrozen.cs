using System.Collections.Immutable;
using DrsFunctions.Compliance.Targets;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>A year's targets, and the business they rest on, stand from now on.</summary>
public sealed record TargetsFrozen(int Year, decimal BusinessWonGbp, ImmutableArray<Target> Targets) : Change
{
    /// <inheritdoc/>
    public override int? AboutYear => Year;
}
