using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>What the consumers of one lot answered in one month.</summary>
/// <param name="Month">The calendar month in which the responses were received.</param>
/// <param name="Lot">The lot's number.</param>
/// <param name="Counts">The answers.</param>
public sealed record MonthlyFeedback(YearMonth Month, string Lot, FeedbackCounts Counts);
