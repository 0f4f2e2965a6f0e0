using System.Collections.Immutable;
using DrsFunctions.Compliance.Standings;
using NodaTime;

namespace DrsFunctions.Standings;

/// <summary>A standing in a list: without its KPIs, requirements and alerts.</summary>
public sealed record StandingSummaryView(
    string Framework,
    StandingSupplier Supplier,
    StandingYear Year,
    Instant AsOf,
    Submission Submission,
    bool? OnTime,
    Instant? AcceptedOn,
    string? UploadId,
    Rating Rating,
    ImmutableArray<StandingReason> Reasons,
    decimal BusinessWonGbp,
    decimal? Index,
    bool? Growth,
    ImmutableArray<ObligationView> Obligations)
{
    /// <summary>The summary of a standing, and of the instant that it answers for.</summary>
    public static StandingSummaryView Of(Standing standing, Instant asOf)
    {
        var facts = standing.Facts;
        return new(
            facts.Framework,
            facts.Supplier,
            facts.Year,
            asOf,
            standing.Submission,
            facts.Accepted?.OnTime,
            facts.Accepted?.AcceptedOn,
            facts.Accepted?.UploadId,
            standing.Rating,
            standing.Reasons,
            facts.BusinessWonGbp,
            facts.Index,
            facts.Growth,
            ObligationView.Of(standing));
    }
}
