namespace DrsFunctions.Compliance.Suppliers;

/// <summary>What a contact is written to about.</summary>
public enum ContactRole
{
    /// <summary>Everything about the supplier's reports.</summary>
    Reporting,

    /// <summary>What is late, beside the reporting contact.</summary>
    Senior,
}
