using System.Collections.Immutable;
using DrsFunctions.Compliance.Feedback;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>A feedback file was counted: its counts take the place of those of every lot and month that it holds. No response is kept.</summary>
/// <param name="UploadId">The upload that brought it.</param>
/// <param name="Months">The counts, by month and lot.</param>
public sealed record FeedbackCounted(string UploadId, ImmutableArray<MonthlyFeedback> Months) : Change;
