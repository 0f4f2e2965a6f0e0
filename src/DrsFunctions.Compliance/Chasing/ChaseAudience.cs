namespace DrsFunctions.Compliance.Chasing;

/// <summary>Whom a stage of chasing is for.</summary>
public enum ChaseAudience
{
    /// <summary>The supplier's reporting contacts.</summary>
    Reporting,

    /// <summary>Its reporting and its senior contacts.</summary>
    ReportingAndSenior,

    /// <summary>The framework's category manager alone.</summary>
    CategoryManager,
}
