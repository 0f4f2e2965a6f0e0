namespace DrsFunctions.Compliance.Chasing;

/// <summary>The texts that people are sent, by the names that the settings give them.</summary>
public enum MessageTemplate
{
    /// <summary>The plan is due soon.</summary>
    PlanDueSoon,

    /// <summary>The plan is past its due date.</summary>
    PlanOverdue,

    /// <summary>The plan is late.</summary>
    PlanLate,

    /// <summary>A year has ended and can be reported on.</summary>
    ReportOpens,

    /// <summary>The annual report is due soon.</summary>
    ReportDueSoon,

    /// <summary>The annual report is due today.</summary>
    ReportDueToday,

    /// <summary>The annual report is past its due date.</summary>
    ReportOverdue,

    /// <summary>The annual report is late.</summary>
    ReportLate,

    /// <summary>The annual report is so late that the category manager takes it up.</summary>
    ReportEscalated,

    /// <summary>A quarter's feedback is due soon.</summary>
    FeedbackDueSoon,

    /// <summary>A quarter's feedback is past its due date.</summary>
    FeedbackOverdue,

    /// <summary>A quarter's feedback is late.</summary>
    FeedbackLate,

    /// <summary>A correction that CCS asked for is due soon.</summary>
    CorrectionDueSoon,

    /// <summary>A correction that CCS asked for is past its due date.</summary>
    CorrectionOverdue,

    /// <summary>A correction that CCS asked for is late.</summary>
    CorrectionLate,

    /// <summary>An answer to a decline is due soon.</summary>
    AnswerDueSoon,

    /// <summary>An answer to a decline is past its due date.</summary>
    AnswerOverdue,

    /// <summary>An answer to a decline is late.</summary>
    AnswerLate,

    /// <summary>A file arrived.</summary>
    Received,

    /// <summary>A file has errors and was not accepted.</summary>
    Errors,

    /// <summary>A file was accepted.</summary>
    Accepted,

    /// <summary>A file was accepted, with warnings.</summary>
    AcceptedWithWarnings,

    /// <summary>CCS asks about an accepted report.</summary>
    Queried,

    /// <summary>What consumers say has declined.</summary>
    DeclineAlert,

    /// <summary>An address cannot be reached any more; for the category manager.</summary>
    AddressFailed,
}
