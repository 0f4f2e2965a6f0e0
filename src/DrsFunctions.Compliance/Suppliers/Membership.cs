using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using NodaTime;

namespace DrsFunctions.Compliance.Suppliers;

/// <summary>When a supplier was on a framework, and what follows for its years ("Reporting years and due dates" on the domain page).</summary>
/// <param name="framework">The framework.</param>
/// <param name="lots">The supplier's places on its lots.</param>
public sealed class Membership(Framework framework, IEnumerable<LotMembership> lots)
{
    private readonly ImmutableArray<(Lot Lot, LocalDate From, LocalDate To, LocalDate? Left)> spans =
    [
        .. from place in lots
           let lot = framework.LotOf(place.Lot)
           where lot is not null
           select (lot, LocalDate.Max(place.Joined, framework.Starts), LastDay(framework, lot, place.Left), place.Left),
    ];

    /// <summary>The first day on the earliest lot; null without any lot.</summary>
    public LocalDate? Joined => spans.IsEmpty ? null : spans.Min(span => span.From);

    /// <summary>The last day on the latest lot; null without any lot.</summary>
    public LocalDate? Ends => spans.IsEmpty ? null : spans.Max(span => span.To);

    /// <summary>
    /// The day on which a supplier left, as CCS's list says of the lots that it was on last; null of one that stayed until one of
    /// them ended. A lot that ended before them by itself is nothing that it could have left.
    /// </summary>
    public LocalDate? Left
    {
        get
        {
            var last = spans.Where(span => span.To == Ends).ToArray();
            return last.All(span => span.Left is not null) ? last.Max(span => span.Left) : null;
        }
    }

    /// <summary>How many days of a year the supplier was on the framework, gaps between lots included.</summary>
    public int DaysIn(ReportingYear year)
    {
        if (Joined is not { } joined || Ends is not { } ends)
            return 0;
        var first = LocalDate.Max(joined, year.Starts);
        var last = LocalDate.Min(ends, year.Ends);
        return Math.Max(0, Period.DaysBetween(first, last) + 1);
    }

    /// <summary>Whether the supplier was on the framework for long enough of a year that the year counts.</summary>
    public bool Counts(ReportingYear year) => DaysIn(year) >= framework.Reporting.MinimumDaysToReport;

    /// <summary>Whether the supplier owes a report on a year.</summary>
    public bool ReportsOn(ReportingYear year) => Counts(year) && year.Number >= framework.Reporting.ObligationsFromYear;

    /// <summary>The <c>y</c> of the rules: how many years counted, from the first to this one; 0 where this one does not count.</summary>
    public int CountedYears(ReportingYear year) =>
        Counts(year) ? framework.Years.Count(other => other.Number <= year.Number && Counts(other)) : 0;

    /// <summary>The numbers of the lots that the supplier held on some day of a year.</summary>
    public ImmutableArray<string> LotsIn(ReportingYear year) => [.. Overlapping(year.Starts, year.Ends).Select(lot => lot.Number).Distinct(StringComparer.Ordinal)];

    /// <summary>The service lines of those lots, in the order of their codes' definition.</summary>
    public ImmutableArray<ServiceLine> LinesIn(ReportingYear year) =>
        LinesBetween(year.Starts, year.Ends);

    /// <summary>The service lines of the lots that it held on some day from one to another, in the order of their codes' definition.</summary>
    public ImmutableArray<ServiceLine> LinesBetween(LocalDate first, LocalDate last) =>
        [.. Overlapping(first, last).SelectMany(lot => lot.ServiceLines).Distinct().Order()];

    /// <summary>The service lines of all its lots.</summary>
    public ImmutableArray<ServiceLine> Lines => [.. spans.SelectMany(span => span.Lot.ServiceLines).Distinct().Order()];

    private IEnumerable<Lot> Overlapping(LocalDate first, LocalDate last) =>
        from span in spans
        where span.From <= last && span.To >= first
        select span.Lot;

    private static LocalDate LastDay(Framework framework, Lot lot, LocalDate? left)
    {
        var ends = LocalDate.Min(lot.Ends, framework.Ends);
        return left is { } day ? LocalDate.Min(ends, day) : ends;
    }
}
