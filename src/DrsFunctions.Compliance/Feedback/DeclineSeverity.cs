namespace DrsFunctions.Compliance.Feedback;

/// <summary>How far a measure has declined.</summary>
public enum DeclineSeverity
{
    /// <summary>Far enough to be answered for.</summary>
    Moderate,

    /// <summary>By half a score or 10 points, or more.</summary>
    High,
}
