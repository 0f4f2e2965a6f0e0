namespace DrsFunctions.Compliance.Standings;

/// <summary>Where a supplier's report on a year has got to.</summary>
public enum Submission
{
    /// <summary>The year has not ended.</summary>
    NotDue,

    /// <summary>The year has ended, and the due date has not.</summary>
    Due,

    /// <summary>The latest file was refused, and the due date has not passed.</summary>
    ErrorsToCorrect,

    /// <summary>The due date has passed.</summary>
    Overdue,

    /// <summary>The due date passed 10 working days ago or more.</summary>
    Late,

    /// <summary>A file is being read.</summary>
    Submitted,

    /// <summary>A report is accepted.</summary>
    Accepted,

    /// <summary>A report is accepted and CCS has asked about it.</summary>
    Queried,

    /// <summary>The supplier owes no report on this year.</summary>
    NotRequired,

    /// <summary>CCS asks for no report on this year.</summary>
    Waived,
}
