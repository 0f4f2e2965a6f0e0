using System.Collections.Immutable;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Storage.Json;
using NodaTime;

namespace DrsFunctions.Standings;

/// <summary>A standing, as the API gives it.</summary>
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
    RawJson Kpis,
    ImmutableArray<CustomerRequirementResult> CustomerRequirements,
    ImmutableArray<ObligationView> Obligations,
    ImmutableArray<AlertView> Alerts)
{
    /// <summary>The view of a standing, with its KPIs as they are kept, and of the instant that it answers for.</summary>
    public static StandingView Of(Standing standing, RawJson kpis, Instant asOf)
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
            kpis,
            facts.CustomerRequirements,
            ObligationView.Of(standing),
            []);
    }
}

/// <summary>An alert about a decline in what consumers say, as the API gives it.</summary>
public sealed record AlertView(string Id, string Measure, string Severity, string Status, Instant OpenedOn, LocalDate? AnswerDueOn);

/// <summary>Something owed, as the API gives it.</summary>
public sealed record ObligationView(ObligationKind Obligation, LocalDate DueOn, ObligationStatus Status, string Subject)
{
    /// <summary>Everything owed in a standing's year.</summary>
    public static ImmutableArray<ObligationView> Of(Standing standing) =>
        [.. standing.Obligations.Select(owed => new ObligationView(owed.Kind, owed.DueOn, owed.Status, owed.Subject))];
}
