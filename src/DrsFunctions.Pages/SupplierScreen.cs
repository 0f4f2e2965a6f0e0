using DrsFunctions.Compliance.Standings;
using DrsFunctions.Pages.Layout;
using DrsFunctions.Pages.Tables;
using NodaTime;

namespace DrsFunctions.Pages;

/// <summary>A supplier in depth, in one year, now or as it was.</summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="Standing">Its standing in the year shown.</param>
/// <param name="Lots">The lots that it is on.</param>
/// <param name="Joined">Its first day on the framework.</param>
/// <param name="Left">Its last day, where it has left.</param>
public sealed record SupplierScreen(string Framework, Standing Standing, string Lots, LocalDate? Joined, LocalDate? Left)
{
    /// <summary>The years to choose from: number and words.</summary>
    public required IReadOnlyList<(string Value, string Text)> Years { get; init; }

    /// <summary>The day at whose end the position is shown; null for now.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>What is wrong with the day asked for, in words; null where nothing is.</summary>
    public string? DayProblem { get; init; }

    /// <summary>The day, month and year as they were typed.</summary>
    public (string? Day, string? Month, string? Year) Typed { get; init; }

    /// <summary>Its social value against its business; empty where there is but one year.</summary>
    public required IReadOnlyList<ChartFigure> Growth { get; init; }

    /// <summary>The same as a table.</summary>
    public required TableView YearByYear { get; init; }

    /// <summary>The KPIs of the year.</summary>
    public required TableView Kpis { get; init; }

    /// <summary>How each KPI has gone.</summary>
    public required IReadOnlyList<KpiHistory> Histories { get; init; }

    /// <summary>Customers' own requirements.</summary>
    public required TableView Requirements { get; init; }

    /// <summary>What is owed in the year.</summary>
    public required TableView Obligations { get; init; }

    /// <summary>What consumers say about it.</summary>
    public required FeedbackScreen Feedback { get; init; }

    /// <summary>The messages to its people.</summary>
    public required TableView Messages { get; init; }

    /// <summary>Its uploads.</summary>
    public required TableView Uploads { get; init; }

    /// <summary>The latest entries of its ledger, latest first.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    /// <summary>Where its ledger is as CSV.</summary>
    public required string LedgerCsv { get; init; }

    /// <summary>Whether its ledger is what it was written as.</summary>
    public required LedgerState Ledger { get; init; }

    /// <summary>Whether the caller is the supplier itself.</summary>
    public bool IsOwn { get; init; }

    /// <summary>What was just done, in a sentence; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>The decisions that the caller can take.</summary>
    public IReadOnlyList<Link> Decisions { get; init; } = [];

    /// <summary>Where the caller can send a file in the supplier's name; null where they cannot.</summary>
    public string? UploadHref { get; init; }
}
