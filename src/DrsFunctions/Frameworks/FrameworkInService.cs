using System.Collections.Immutable;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Targets;
using NodaTime;

namespace DrsFunctions.Frameworks;

/// <summary>A framework with the rules that go by its dates. Its calendar is the one this process heard of last: see <see cref="FollowCalendars"/>.</summary>
/// <param name="definition">What its file says.</param>
public sealed class FrameworkInService(Framework definition)
{
    private volatile Rules rules = new(definition, WorkingDays.Computed);

    /// <summary>Its id.</summary>
    public string Id => Definition.Id;

    /// <summary>What its file says.</summary>
    public Framework Definition => definition;

    /// <summary>Its working days.</summary>
    public WorkingDays Days => rules.Days;

    /// <summary>Keeps targets in step with the facts.</summary>
    public Settlement Settlement => rules.Settlement;

    /// <summary>Derives standings.</summary>
    public StandingCalculation Standings => rules.Standings;

    /// <summary>
    /// The changes that something makes to a supplier, with what follows from them by themselves: targets that move, and alerts about
    /// a decline in what consumers say.
    /// </summary>
    /// <param name="supplier">The supplier's id.</param>
    /// <param name="record">What is known of it, before.</param>
    /// <param name="now">The instant of the change.</param>
    /// <param name="decide">What changes, by the settled record; nothing for a recompute.</param>
    public ImmutableArray<Change> Around(string supplier, SupplierRecord record, Instant now, Func<SupplierRecord, IEnumerable<Change>> decide)
    {
        var going = rules;
        return going.Settlement.Around(record, now, settled =>
        {
            var changes = decide(settled).ToImmutableArray();
            var after = changes.Aggregate(settled, (known, change) => known.Apply(new(0, now, "", null, change)));
            return after.IsRegistered ? [.. changes, .. going.Watch.Declines(supplier, after, now)] : changes;
        });
    }

    /// <summary>The first London day after an instant on which something follows without any new fact; null if there is none.</summary>
    public Func<SupplierRecord, LocalDate?> NextDayAfter(Instant now) => record =>
        (Settlement.NextDay(record), FeedbackWatch.NextDay(record, now)) switch
        {
            ({ } settled, { } heard) => LocalDate.Min(settled, heard),
            (var settled, var heard) => settled ?? heard,
        };

    /// <summary>Goes by another calendar from now on.</summary>
    public void GoBy(WorkingDays days) => rules = new(definition, days);

    /// <summary>The framework as it was at an instant, by the lists of bank holidays that had been taken; as it is for null.</summary>
    public FrameworkInService AsOf(Instant? instant)
    {
        var (now, then) = (Days, instant is { } past ? Days.AsOf(past) : Days);
        if (now == then)
            return this;
        var former = new FrameworkInService(definition);
        former.GoBy(then);
        return former;
    }

    private sealed class Rules(Framework definition, WorkingDays days)
    {
        public WorkingDays Days => days;

        public Settlement Settlement { get; } = new(definition, days);

        public StandingCalculation Standings { get; } = new(definition, days);

        public FeedbackWatch Watch { get; } = new(definition, days);
    }
}
