namespace DrsFunctions.Compliance.Feedback;

/// <summary>Counts in the making.</summary>
internal sealed class FeedbackTally
{
    private readonly int[] overall = new int[5];
    private readonly int[] fair = new int[3];
    private readonly int[] support = new int[4];

    /// <summary>The row of its first response.</summary>
    public required int FirstRow { get; init; }

    public void Add(int score, FairnessAnswer fairness, SupportAnswer supported)
    {
        overall[score - 1]++;
        fair[(int)fairness]++;
        support[(int)supported]++;
    }

    public FeedbackCounts ToCounts() => new(
        overall[0],
        overall[1],
        overall[2],
        overall[3],
        overall[4],
        fair[(int)FairnessAnswer.Yes],
        fair[(int)FairnessAnswer.No],
        support[(int)SupportAnswer.Yes],
        support[(int)SupportAnswer.No],
        support[(int)SupportAnswer.NotNeeded]);
}

/// <summary>Whether a consumer was treated fairly.</summary>
internal enum FairnessAnswer
{
    NotAnswered,
    Yes,
    No,
}

/// <summary>Whether a consumer was offered support.</summary>
internal enum SupportAnswer
{
    NotAnswered,
    Yes,
    No,
    NotNeeded,
}
