using DrsFunctions.Compliance.Targets;

namespace DrsFunctions.Compliance.Frameworks;

/// <summary>How a KPI's target follows from its baseline, the year and the business won ("Targets rise" on the domain page).</summary>
public abstract record TargetRule
{
    /// <summary>The target that follows, with the steps that explain it.</summary>
    public abstract TargetFigure For(TargetBasis basis);
}
