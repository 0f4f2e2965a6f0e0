namespace DrsFunctions.Compliance.Frameworks;

/// <summary>A kind of service; a KPI applies to a supplier when their lines meet. The names are the catalogue's codes.</summary>
public enum ServiceLine
{
    /// <summary>Debt recovery.</summary>
    DR,

    /// <summary>Data.</summary>
    DA,

    /// <summary>Fraud and error.</summary>
    FE,

    /// <summary>Litigation and enforcement.</summary>
    LI,

    /// <summary>Spend analysis and recovery.</summary>
    SR,
}
