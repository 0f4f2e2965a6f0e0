using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Files.Frameworks;

/// <summary>Reads the target rule of a KPI, and whether it suits the KPI.</summary>
/// <param name="fields">The rule's fields.</param>
/// <param name="unit">The KPI's unit; null where it is not known.</param>
/// <param name="better">Which way the KPI should move; null where it is not known.</param>
/// <param name="aggregate">What a report gives for the KPI; null where it is not known.</param>
internal sealed class RuleReading(Fields fields, Unit? unit, Better? better, Aggregate? aggregate)
{
    /// <summary>The rule; null where too little of it can be read.</summary>
    public TargetRule? Read()
    {
        var kind = fields.Text("kind");
        var rule = kind switch
        {
            "volume" => Volume(),
            "points" => Points(),
            "floor" => Floor(),
            "guard" => Guard(),
            _ => Unknown(kind),
        };
        if (kind is "volume" or "points" or "floor" or "guard")
            fields.NothingElse();
        return rule;
    }

    private TargetRule? Unknown(string? kind)
    {
        if (kind is not null)
            fields.Refuse("kind", $"There is no rule {kind}.", "Write one of volume, points, floor, guard.");
        return null;
    }

    private VolumeRule? Volume()
    {
        var (uplift, perMillion, firstStep) = (Rate("uplift"), Rate("perMillion"), Rate("firstStep"));
        if (better == Better.Lower)
            fields.Refuse("kind", "A volume grows, and here lower is better.", "Write the rule points, or better higher.");
        if (aggregate is not (null or Aggregate.Sum))
            fields.Refuse("kind", "A volume is the rule of sums.", "Write the rule points, or aggregate sum.");
        return uplift is null || perMillion is null || firstStep is null ? null : new(uplift.Value, perMillion.Value, firstStep.Value);
    }

    private PointsRule? Points()
    {
        var points = Rate("points");
        var limit = better == Better.Higher ? null : fields.NumberOrNone("limit");
        if (unit is { StepScale: 0 })
            fields.Refuse("kind", $"Points need a unit with a stepScale, and {unit.Name} has none: business won would change nothing.", $"Give the unit {unit.Name} a stepScale, or write another rule.");
        if (better == Better.Lower && limit is null)
            fields.Refuse("limit", "limit is missing: where lower is better a target must not fall for ever.", "Write the figure below which nobody is asked to go.");
        if (limit is { } figure && unit?.Holds(figure) == false)
            fields.Refuse("limit", $"limit must lie within the range of {unit.Name}.", "Correct it.");
        return points is null ? null : new(points.Value, limit ?? 0);
    }

    private FloorRule? Floor()
    {
        var floor = Rate("floor");
        if (floor is { } figure && unit?.Holds(figure) == false)
            fields.Refuse("floor", $"floor must lie within the range of {unit.Name}: nobody could reach it.", "Correct it.");
        return floor is null ? null : new(floor.Value);
    }

    private GuardRule? Guard()
    {
        var share = Rate("share");
        if (share > 1)
            fields.Refuse("share", "share cannot be above 1: a guard holds what there was.", "Write a share such as 0.98.");
        return share is null ? null : new(share.Value);
    }

    // A figure below 0 would make targets fall.
    private decimal? Rate(string field)
    {
        var rate = fields.Number(field);
        if (rate < 0)
            fields.Refuse(field, $"{field} cannot be below 0: targets would fall.", "Write 0 or more.");
        return rate;
    }
}
