namespace DrsFunctions.Compliance.Feedback;

/// <summary>What consumers' answers are watched for.</summary>
public enum FeedbackMeasure
{
    /// <summary>The mean overall score, 1 to 5.</summary>
    Overall,

    /// <summary>The share that was treated fairly, in percent.</summary>
    TreatedFairly,
}
