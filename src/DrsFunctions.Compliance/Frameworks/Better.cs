namespace DrsFunctions.Compliance.Frameworks;

/// <summary>Which way a KPI should move.</summary>
public enum Better
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better, as with days lost to stress.</summary>
    Lower,
}
