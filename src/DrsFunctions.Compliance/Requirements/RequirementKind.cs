namespace DrsFunctions.Compliance.Requirements;

/// <summary>What a customer asks for beyond the framework.</summary>
public enum RequirementKind
{
    /// <summary>More of a KPI of the framework, for its own contracts.</summary>
    Magnify,

    /// <summary>An aim of its own, never part of the framework's totals.</summary>
    Local,
}
