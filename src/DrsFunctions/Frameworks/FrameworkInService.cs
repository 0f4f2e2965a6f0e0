using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Standings;
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
    }
}
