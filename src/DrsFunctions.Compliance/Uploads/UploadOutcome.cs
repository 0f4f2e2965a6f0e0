namespace DrsFunctions.Compliance.Uploads;

/// <summary>What became of a file.</summary>
public enum UploadOutcome
{
    /// <summary>Taken whole.</summary>
    Accepted,

    /// <summary>Taken whole, with something to look at.</summary>
    AcceptedWithWarnings,

    /// <summary>A list of CCS's of which some rows were taken.</summary>
    AcceptedWithErrors,

    /// <summary>Not taken: its messages say why.</summary>
    Rejected,

    /// <summary>The content is in force already, under another path.</summary>
    Duplicate,

    /// <summary>Set apart unread, or while it was read, because it is dangerous or holds what it must not.</summary>
    Quarantined,

    /// <summary>Cannot be read, now or ever, for a reason that its message gives.</summary>
    Unreadable,
}
