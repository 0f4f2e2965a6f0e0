namespace DrsFunctions.Compliance.Feedback;

/// <summary>What a comparison of the latest months with those before them comes to.</summary>
public enum TrendOutcome
{
    /// <summary>Fewer than 30 answers in either: nothing can be said.</summary>
    TooFewResponses,

    /// <summary>No decline that is large enough and beyond chance.</summary>
    NoDecline,

    /// <summary>A decline.</summary>
    Declined,
}
