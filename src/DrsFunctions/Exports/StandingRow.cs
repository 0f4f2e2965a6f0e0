using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Standings;
using NodaTime;

namespace DrsFunctions.Exports;

/// <summary>A row of <c>standings.csv</c>: a supplier's year on the day of the export.</summary>
internal sealed record StandingRow(
    string Framework,
    string Supplier,
    string Name,
    int Year,
    LocalDate Starts,
    LocalDate Ends,
    LocalDate DueOn,
    ImmutableArray<string> Lots,
    ImmutableArray<ServiceLine> ServiceLines,
    Submission Submission,
    bool? OnTime,
    Instant? AcceptedOn,
    string? UploadId,
    Rating Rating,
    ImmutableArray<StandingReasonCode> Reasons,
    decimal BusinessWonGbp,
    decimal? Index,
    bool IsIndexSuppressed,
    bool? Growth,
    long LedgerSequence)
{
    /// <summary>The row of a standing that follows from a ledger up to an entry.</summary>
    public static StandingRow Of(Standing standing, long sequence)
    {
        var facts = standing.Facts;
        return new(
            facts.Framework,
            facts.Supplier.Id,
            facts.Supplier.Name,
            facts.Year.Number,
            facts.Year.Starts,
            facts.Year.Ends,
            facts.Year.DueOn,
            facts.Supplier.Lots,
            facts.Supplier.ServiceLines,
            standing.Submission,
            facts.Accepted?.OnTime,
            facts.Accepted?.AcceptedOn,
            facts.Accepted?.UploadId,
            standing.Rating,
            [.. standing.Reasons.Select(reason => reason.Code)],
            facts.BusinessWonGbp,
            facts.Index,
            IsIndexSuppressed: false,
            facts.Growth,
            sequence);
    }

    /// <summary>The row without its index, from which a figure that is hidden elsewhere could be worked out.</summary>
    public StandingRow WithoutIndex() => this with { Index = null, IsIndexSuppressed = Index is not null };
}
