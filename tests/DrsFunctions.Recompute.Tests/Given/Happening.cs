using System.Collections.Immutable;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Plans;
using DrsFunctions.Compliance.Reports;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Suppliers;
using NodaTime;

namespace DrsFunctions.Recompute.Tests.Given;

/// <summary>Something that happens to a supplier, and the messages that are delivered with it.</summary>
/// <param name="What">Which of the things that can happen.</param>
/// <param name="After">Days since the one before.</param>
/// <param name="Figure">What its figures are made of.</param>
/// <param name="Deliveries">The messages that arrive at that moment, all at once: <c>u</c> for an upload's, <c>h</c> for the hourly one.</param>
internal sealed record Happening(int What, int After, int Figure, string Deliveries)
{
    /// <summary>How many things can happen.</summary>
    public const int Kinds = 8;

    /// <summary>What it changes on a day, given the record.</summary>
    public IEnumerable<Change> On(LocalDate day, SupplierRecord record) => What switch
    {
        0 => [new SupplierListed("Rising Ltd", [new("1", day, Figure > 40 ? day.PlusMonths(Figure) : null)])],
        1 => record.Plan is null ? [new PlanAccepted($"plan-{Figure}", Planned(day))] : [new DecisionTaken(Decision.Reopen, null, "plan", "It was wrong.")],
        2 or 3 => AwardsListed.For([new($"A-{Figure % 3}", "10012345", null, "1", day.PlusMonths(-Figure % 7), day.PlusMonths(1 + Figure), 250_000m * (Figure % 11))], record),
        4 => [new ReportAccepted($"report-{Figure}", Reported(1 + (Figure % 4), day))],
        5 => [new DecisionTaken(Figure % 2 == 0 ? Decision.Reopen : Decision.Query, 1 + (Figure % 4), "report", "It was unclear.")],
        6 => [new DecisionTaken(Decision.Waive, 1 + (Figure % 4), null, "It could not be done.")],
        _ => RequirementsListed.For([new("LEEDS-1", "10012345", null, RequirementKind.Magnify, "VI-01", 1 + (Figure / 10m), null, null, null, null, day.PlusYears(1))], "001Rising", record.Requirements),
    };

    private Plan Planned(LocalDate day) => new(
        day,
        "Director",
        new[] { Committed("VI-01", 100 * Figure), Committed("VI-03", 38.5m), Committed("WF-02", 3.1m), Committed("CX-01", null) }
            .ToImmutableSortedDictionary(commitment => commitment.Code, commitment => commitment, StringComparer.Ordinal));

    private Report Reported(int year, LocalDate day) => new(
        year,
        day,
        "Director",
        [
            new("VI-01", null, false, 90 * Figure, null, null, null, null),
            new("VI-01", "10012345", false, 10 * Figure, null, null, null, null),
            new("VI-03", null, false, null, 40 + Figure, 100, null, null),
            new("CX-01", null, false, 3.5m, null, 10 * Figure, null, null),
            new("CP-01", null, false, null, 20 + Figure, 100, null, null),
        ],
        [new(PracticeKind.VulnerabilityToolkit, "2.1", day.PlusMonths(-6), null), new(PracticeKind.MoneyAdviserNetwork, "MAN-1", day.PlusMonths(-6), null)],
        [],
        [],
        []);

    private static PlanCommitment Committed(string code, decimal? baseline) => new(code, baseline, null, null, null);
}
