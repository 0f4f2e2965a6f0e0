namespace DrsFunctions.Compliance.Standings;

/// <summary>How good a KPI or a supplier's year is, in the public sector's words for KPIs of contracts. Later is worse.</summary>
public enum Rating
{
    /// <summary>Cannot be rated, for the reason given.</summary>
    Other,

    /// <summary>At or above target.</summary>
    Good,

    /// <summary>Close below target.</summary>
    ApproachingTarget,

    /// <summary>Well below target.</summary>
    RequiresImprovement,

    /// <summary>Far below target.</summary>
    Inadequate,
}
