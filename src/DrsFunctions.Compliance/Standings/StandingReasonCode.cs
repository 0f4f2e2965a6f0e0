namespace DrsFunctions.Compliance.Standings;

/// <summary>What may keep a year from being rated better ("Standing" on the domain page).</summary>
public enum StandingReasonCode
{
    /// <summary>CCS asks for no report.</summary>
    Waived,

    /// <summary>No report is owed.</summary>
    NotRequired,

    /// <summary>The report is late.</summary>
    Late,

    /// <summary>The report is overdue.</summary>
    Overdue,

    /// <summary>No report is accepted yet.</summary>
    ReportMissing,

    /// <summary>No plan is on record.</summary>
    PlanMissing,

    /// <summary>A practice that consumer-facing suppliers must show is missing.</summary>
    PracticeMissing,

    /// <summary>A quarter or more of the rated KPIs are inadequate.</summary>
    QuarterInadequate,

    /// <summary>No KPI could be rated.</summary>
    NothingRated,

    /// <summary>Something that must not fall has fallen.</summary>
    GuardBroken,

    /// <summary>A decline in what consumers say has not been answered by its due date.</summary>
    AnswerOverdue,

    /// <summary>Too few KPIs are at or near their targets.</summary>
    BelowTarget,

    /// <summary>The first accepted report arrived after the due date.</summary>
    NotOnTime,

    /// <summary>The report does not show growth on the baseline.</summary>
    GrowthNotShown,
}
