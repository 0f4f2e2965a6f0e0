namespace DrsFunctions.Compliance.Reports;

/// <summary>The practices that a report may show.</summary>
public enum PracticeKind
{
    /// <summary>The Debt Management Vulnerability Toolkit, which consumer-facing suppliers must use.</summary>
    VulnerabilityToolkit,

    /// <summary>The MoneyAdviser Network, to which consumer-facing suppliers must refer people.</summary>
    MoneyAdviserNetwork,

    /// <summary>A standard that the supplier holds, with its expiry.</summary>
    Standard,
}
