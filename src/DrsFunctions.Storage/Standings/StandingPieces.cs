using System.Collections.Immutable;
using DrsFunctions.Compliance.Standings;
using NodaTime;

namespace DrsFunctions.Storage.Standings;

/// <summary>What a standing tells that depends on the day.</summary>
internal sealed record PieceOfDay(
    Submission Submission, Rating Rating, ImmutableArray<StandingReason> Reasons, ImmutableArray<ObligationLine> Obligations)
{
    public static PieceOfDay Of(Standing standing) => new(
        standing.Submission,
        standing.Rating,
        standing.Reasons,
        [.. standing.Obligations.Select(owed => new ObligationLine(owed.Kind, owed.DueOn, owed.Status, owed.Subject))]);
}

/// <summary>What a standing tells that does not depend on the day, as far as lists show it.</summary>
internal sealed record SteadyPiece(
    string Framework,
    StandingSupplier Supplier,
    StandingYear Year,
    bool? OnTime,
    Instant? AcceptedOn,
    string? UploadId,
    decimal BusinessWonGbp,
    decimal? Index,
    bool? Growth)
{
    public static SteadyPiece Of(StandingFacts facts) => new(
        facts.Framework,
        facts.Supplier,
        facts.Year,
        facts.Accepted?.OnTime,
        facts.Accepted?.AcceptedOn,
        facts.Accepted?.UploadId,
        facts.BusinessWonGbp,
        facts.Index,
        facts.Growth);
}

/// <summary>What a standing tells beyond what lists show.</summary>
internal sealed record DetailPiece(
    ImmutableArray<KpiResult> Kpis, ImmutableArray<CustomerRequirementResult> CustomerRequirements, ImmutableArray<AlertLine> Alerts)
{
    public static DetailPiece Of(StandingFacts facts) => new(facts.Kpis, facts.CustomerRequirements, [.. facts.Alerts.Select(AlertLine.Of)]);
}
