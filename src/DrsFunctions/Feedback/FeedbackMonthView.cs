using DrsFunctions.Compliance.Feedback;
using NodaTime;

namespace DrsFunctions.Feedback;

/// <summary>What the consumers of a lot answered in a month.</summary>
/// <param name="Month">The calendar month.</param>
/// <param name="Lot">The lot's number.</param>
/// <param name="Responses">How many responded.</param>
/// <param name="Mean">The mean overall score, 1 to 5, to 6 places.</param>
/// <param name="TreatedFairly">The share that was treated fairly, in percent, to 6 places; null where nobody said.</param>
public sealed record FeedbackMonthView(YearMonth Month, string Lot, int Responses, decimal? Mean, decimal? TreatedFairly)
{
    private const int Places = 6;

    /// <summary>The view of a month on record.</summary>
    public static FeedbackMonthView Of(KeptFeedback kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return new(kept.Month, kept.Lot, kept.Counts.Responses, Rounded(kept.Counts.Mean), Rounded(kept.Counts.FairShare));
    }

    /// <summary>A figure as it is told.</summary>
    internal static decimal? Rounded(decimal? figure) => figure is { } known ? decimal.Round(known, Places, MidpointRounding.AwayFromZero) : null;
}
