using System.Collections.Immutable;
using DrsFunctions.Compliance.Ledgers;
using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>What consumers said to one supplier: counts by month and lot.</summary>
/// <param name="Months">The counts, by month and lot.</param>
public sealed record FeedbackLog(ImmutableArray<KeptFeedback> Months)
{
    /// <summary>Nothing heard yet.</summary>
    public static FeedbackLog Empty { get; } = new([]);

    /// <summary>The counts of one lot and month; null where there are none.</summary>
    public KeptFeedback? Find(YearMonth month, string lot) =>
        Months.FirstOrDefault(kept => kept.Month == month && string.Equals(kept.Lot, lot, StringComparison.Ordinal));

    /// <summary>The answers of a month, all lots together.</summary>
    public FeedbackCounts In(YearMonth month) => FeedbackCounts.Of(Months.Where(kept => kept.Month == month).Select(kept => kept.Counts));

    /// <summary>The log after a file was counted.</summary>
    public FeedbackLog With(FeedbackCounted counted)
    {
        ArgumentNullException.ThrowIfNull(counted);
        var named = counted.Months.Select(month => (month.Month, month.Lot)).ToHashSet();
        return new(
        [
            .. Months.Where(kept => !named.Contains((kept.Month, kept.Lot)))
                .Concat(counted.Months.Select(month => new KeptFeedback(month.Month, month.Lot, counted.UploadId, month.Counts)))
                .OrderBy(kept => kept.Month)
                .ThenBy(kept => kept.Lot, StringComparer.Ordinal),
        ]);
    }

    /// <summary>The other uploads of which a file replaces something: they are not in force as they were sent, so that sending one again counts.</summary>
    public IEnumerable<string> ReplacedBy(FeedbackCounted counted)
    {
        ArgumentNullException.ThrowIfNull(counted);
        return counted.Months
            .Select(month => Find(month.Month, month.Lot)?.UploadId)
            .OfType<string>()
            .Where(upload => upload != counted.UploadId)
            .Distinct(StringComparer.Ordinal);
    }
}
