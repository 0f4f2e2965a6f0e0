namespace DrsFunctions.Compliance.Standings;

/// <summary>How an obligation stands on a day.</summary>
public enum ObligationStatus
{
    /// <summary>Owed, and not yet past its date.</summary>
    Open,

    /// <summary>Done.</summary>
    Met,

    /// <summary>Past its date.</summary>
    Overdue,

    /// <summary>Past its date by 10 working days or more.</summary>
    Late,

    /// <summary>CCS does not ask for it any more.</summary>
    Waived,
}
