using System.Collections.Immutable;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using NodaTime;

namespace DrsFunctions.Compliance.Targets;

/// <summary>
/// Keeps what the ledger says of targets in step with the facts: before anything changes, the years that are due are frozen
/// by the facts as they were; after it, every open target that moved is told in one entry. So a timer that ran late, or
/// never, makes no difference.
/// </summary>
/// <param name="framework">The framework.</param>
/// <param name="days">Its working days.</param>
public sealed class Settlement(Framework framework, WorkingDays days)
{
    /// <summary>Working days after a plan's acceptance for which the targets of years already past stay open.</summary>
    private const int OpenAfterAcceptance = 20;

    /// <summary>The changes that something makes, with what settles the targets before and after it.</summary>
    /// <param name="record">The supplier, before.</param>
    /// <param name="now">The instant of the change.</param>
    /// <param name="decide">What changes, by the settled record; nothing for a recompute.</param>
    public ImmutableArray<Change> Around(SupplierRecord record, Instant now, Func<SupplierRecord, IEnumerable<Change>> decide)
    {
        var settling = new Settling(record, now);
        settling.Add(Freezes(settling.Record, now));
        settling.Add(decide(settling.Record));
        settling.Add(Freezes(settling.Record, now));
        settling.Add(Told(settling.Record));
        return settling.Changes;
    }

    /// <summary>The first London day on which settling would change something without any new fact; null if there is none.</summary>
    public LocalDate? NextDay(SupplierRecord record) =>
        framework.Years
            .Where(year => record.Year(year.Number).Frozen is null)
            .Select(year => FreezesAfter(record, year)?.PlusDays(1))
            .Min();

    /// <summary>
    /// The day at whose end a year's targets stand for good: its due date, or 20 working days after the plan's acceptance where
    /// that came later; of a year that was frozen before the plan in force, at the latest the day before its entry. Null without
    /// targets, and while the report is reopened.
    /// </summary>
    public LocalDate? FreezesAfter(SupplierRecord record, ReportingYear year)
    {
        var known = record.Year(year.Number);
        if (record.Plan is not { } plan || known.Reopened || (known.Frozen is null && !record.MembershipOf(framework).Counts(year)))
            return null;
        var due = DueOn(year);
        var accepted = London.DayOf(plan.AcceptedOn);
        var day = accepted > due ? days.DueAfter(accepted, OpenAfterAcceptance) : due;

        // What is frozen stays so, whatever plan was accepted since.
        return known.FrozenOn is { } frozen ? LocalDate.Min(day, London.DayOf(frozen).PlusDays(-1)) : day;
    }

    /// <summary>The day on which the report on a year is due.</summary>
    public LocalDate DueOn(ReportingYear year) => days.DueAfter(year.Ends, framework.Reporting.DueWorkingDaysAfterYearEnd);

    private IEnumerable<Change> Freezes(SupplierRecord record, Instant now)
    {
        var today = London.DayOf(now);
        return from year in framework.Years
               where record.Year(year.Number).Frozen is null && FreezesAfter(record, year) < today
               select new TargetsFrozen(year.Number, record.BusinessWonIn(year).Gbp, YearTargets.Of(framework, record, year));
    }

    private IEnumerable<Change> Told(SupplierRecord record)
    {
        var moved = framework.Years
            .Where(year => record.Year(year.Number).Frozen is null)
            .SelectMany(year => Moved(record, year))
            .ToImmutableArray();
        return moved.IsEmpty ? [] : [new TargetsChanged(moved)];
    }

    private IEnumerable<TargetChange> Moved(SupplierRecord record, ReportingYear year)
    {
        var told = record.ToldTargets.GetValueOrDefault(year.Number) ?? ImmutableSortedDictionary<string, decimal>.Empty;
        var targets = YearTargets.Of(framework, record, year)
            .Where(target => target.Figure is not null)
            .ToDictionary(target => target.Code, target => target.Figure!.Value, StringComparer.Ordinal);
        return from code in told.Keys.Union(targets.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
               let before = told.TryGetValue(code, out var old) ? old : (decimal?)null
               let after = targets.TryGetValue(code, out var figure) ? figure : (decimal?)null
               where before != after
               select new TargetChange(year.Number, code, before, after);
    }

    // Applies changes as they are found, so that what follows is decided on the record as it will be.
    private sealed class Settling(SupplierRecord record, Instant now)
    {
        private readonly ImmutableArray<Change>.Builder changes = ImmutableArray.CreateBuilder<Change>();

        public SupplierRecord Record { get; private set; } = record;

        public ImmutableArray<Change> Changes => changes.ToImmutable();

        public void Add(IEnumerable<Change> more)
        {
            foreach (var change in more.ToArray())
            {
                Record = Record.Apply(new(0, now, "", null, change));
                changes.Add(change);
            }
        }
    }
}
