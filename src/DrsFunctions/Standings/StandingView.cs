using System.Collections.Immutable;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Storage.Standings;
using NodaTime;

namespace DrsFunctions.Standings;

/// <summary>A standing, as the API gives it: what <see cref="StandingText"/> is the text of.</summary>
public sealed record StandingView(
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
    ImmutableArray<KpiResult> Kpis,
    ImmutableArray<CustomerRequirementResult> CustomerRequirements,
    ImmutableArray<ObligationLine> Obligations,
    ImmutableArray<AlertLine> Alerts);
