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
}
