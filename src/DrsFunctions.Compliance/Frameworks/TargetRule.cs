using DrsFunctions.Compliance.Targets;

namespace DrsFunctions.Compliance.Frameworks;

/// <summary>How a KPI's target follows from its baseline, the year and the business won ("Targets rise" on the domain page).</summary>
public abstract record TargetRule
{
    /// <summary>The target that follows, with the steps that explain it.</summary>
    public abstract TargetFigure For(TargetBasis basis);

    /// <summary>Whether a customer may ask for more of it: of what grows with years or business, not of floors and guards.</summary>
    public virtual bool IsMagnifiable => false;

    /// <summary>The target that a customer asks for by magnifying it ("Customers' own requirements" on the domain page); null where none follows.</summary>
    public virtual decimal? Magnified(Magnification asked) => null;
}
