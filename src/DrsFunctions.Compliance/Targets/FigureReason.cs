namespace DrsFunctions.Compliance.Targets;

/// <summary>Why a KPI has no target or no rating, or what to know about it.</summary>
public enum FigureReason
{
    /// <summary>No plan is on record, and targets exist from the moment that one is.</summary>
    PlanMissing,

    /// <summary>The plan gives no baseline: volume starts at 0, points at the first accepted actual.</summary>
    BaselineMissing,

    /// <summary>A guard has nothing to hold against: no earlier accepted actual, or no business.</summary>
    NothingToGuard,

    /// <summary>The supplier was on the framework for too little of the year.</summary>
    NotRequired,

    /// <summary>A KPI that suppliers may commit to, and this one has not: it is kept and not counted.</summary>
    NotInPlan,

    /// <summary>No accepted report gives a figure.</summary>
    NotReported,

    /// <summary>The report says, with a reason, that it does not apply.</summary>
    NotApplicable,

    /// <summary>There was nothing to measure: numerator and denominator 0, or no responses.</summary>
    NothingToMeasure,
}
