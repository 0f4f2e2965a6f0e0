namespace DrsFunctions.Compliance.Suppliers;

/// <summary>What CCS may decide about a supplier.</summary>
public enum Decision
{
    /// <summary>Ask about an accepted report, which is to be corrected or confirmed.</summary>
    Query,

    /// <summary>Ask for no report on a year.</summary>
    Waive,

    /// <summary>Let a plan or report be replaced although the year is closed.</summary>
    Reopen,

    /// <summary>Close an alert about a decline in what consumers say.</summary>
    CloseAlert,

    /// <summary>Confirm that what was seen in consumers' feedback is good practice.</summary>
    ConfirmGoodPractice,

    /// <summary>Dismiss what was seen in consumers' feedback as good practice.</summary>
    DismissGoodPractice,
}
