using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>What the consumers of one lot answered in one month, as it is on record.</summary>
/// <param name="Month">The calendar month.</param>
/// <param name="Lot">The lot's number.</param>
/// <param name="UploadId">The upload that brought it.</param>
/// <param name="Counts">The answers.</param>
public sealed record KeptFeedback(YearMonth Month, string Lot, string UploadId, FeedbackCounts Counts);
