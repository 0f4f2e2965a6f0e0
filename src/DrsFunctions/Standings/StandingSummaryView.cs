using System.Collections.Immutable;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Storage.Standings;
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
    ImmutableArray<ObligationLine> Obligations);
