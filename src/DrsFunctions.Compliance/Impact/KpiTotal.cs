using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Compliance.Impact;

/// <summary>Adds up a KPI over suppliers, and decides whether the total may be told.</summary>
internal sealed class KpiTotal(Kpi kpi)
{
    private decimal value;
    private decimal of;
    private decimal consumers;
    private decimal consumersOfLargest;
    private bool isEmpty = true;

    /// <summary>
    /// The total of what was added. Withheld where it rests on too few consumers, and where a supplier that takes its own figure off
    /// would be left with too few. What is told of suppliers one by one has to see to it that no more than that can be taken off.
    /// </summary>
    public ImpactFigure Figure => isEmpty
        ? ImpactFigure.None
        : new(Value, Consumers.AreBehind(kpi) && (consumers < Consumers.Fewest || Consumers.AreTooFew(consumers - consumersOfLargest)));

    private decimal? Value
    {
        get
        {
            if (kpi.Aggregate == Aggregate.Sum)
                return value;
            return of == 0 ? null : value * (kpi.Aggregate == Aggregate.Ratio && kpi.Unit.IsPercent ? 100 : 1) / of;
        }
    }

    /// <summary>Adds a supplier's figure.</summary>
    public void Add(KpiAggregate figure)
    {
        isEmpty = false;
        value += kpi.Aggregate == Aggregate.Mean ? figure.Value * (figure.Of ?? 0) : figure.Value;
        of += figure.Of ?? 0;
        var behind = Consumers.In(kpi, figure);
        consumers += behind;
        consumersOfLargest = Math.Max(consumersOfLargest, behind);
    }
}
