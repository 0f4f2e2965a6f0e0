namespace DrsFunctions.Compliance.Feedback;

/// <summary>What consumers answered, as counts: nothing of it leads back to a person.</summary>
/// <param name="One">Overall scores of 1, the worst.</param>
/// <param name="Two">Overall scores of 2.</param>
/// <param name="Three">Overall scores of 3.</param>
/// <param name="Four">Overall scores of 4.</param>
/// <param name="Five">Overall scores of 5, the best.</param>
/// <param name="Fair">How many said that they were treated fairly.</param>
/// <param name="Unfair">How many said that they were not.</param>
/// <param name="SupportGiven">How many were offered support.</param>
/// <param name="SupportNotGiven">How many were not.</param>
/// <param name="SupportNotNeeded">How many needed none.</param>
public sealed record FeedbackCounts(
    int One, int Two, int Three, int Four, int Five, int Fair, int Unfair, int SupportGiven, int SupportNotGiven, int SupportNotNeeded)
{
    /// <summary>No answers.</summary>
    public static FeedbackCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>How many responses there are: each has an overall score.</summary>
    public int Responses => One + Two + Three + Four + Five;

    /// <summary>How many said whether they were treated fairly.</summary>
    public int FairnessAnswers => Fair + Unfair;

    /// <summary>The mean overall score, 1 to 5, unrounded; null without responses.</summary>
    public decimal? Mean => Responses == 0 ? null : (decimal)Sum / Responses;

    /// <summary>The share that was treated fairly, in percent, unrounded; null where nobody said.</summary>
    public decimal? FairShare => FairnessAnswers == 0 ? null : 100m * Fair / FairnessAnswers;

    /// <summary>The sample variance of the overall scores (n − 1 below the line), unrounded; 0 for fewer than two responses.</summary>
    public decimal Variance
    {
        get
        {
            if (Responses < 2)
                return 0;
            decimal n = Responses;
            decimal squares = One + (4m * Two) + (9m * Three) + (16m * Four) + (25m * Five);
            return (squares - (Sum * (decimal)Sum / n)) / (n - 1);
        }
    }

    private long Sum => One + (2L * Two) + (3L * Three) + (4L * Four) + (5L * Five);

    /// <summary>The counts of both together.</summary>
    public static FeedbackCounts operator +(FeedbackCounts left, FeedbackCounts right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(
            left.One + right.One,
            left.Two + right.Two,
            left.Three + right.Three,
            left.Four + right.Four,
            left.Five + right.Five,
            left.Fair + right.Fair,
            left.Unfair + right.Unfair,
            left.SupportGiven + right.SupportGiven,
            left.SupportNotGiven + right.SupportNotGiven,
            left.SupportNotNeeded + right.SupportNotNeeded);
    }

    /// <summary>The counts of both together.</summary>
    public static FeedbackCounts Add(FeedbackCounts left, FeedbackCounts right) => left + right;

    /// <summary>The counts of all together.</summary>
    public static FeedbackCounts Of(IEnumerable<FeedbackCounts> all) => all.Aggregate(None, Add);
}
