namespace DrsFunctions.Compliance.Reports;

/// <summary>The kinds of scheme, one of which every report must show running.</summary>
public enum SchemeKind
{
    /// <summary>Mental wellbeing.</summary>
    MentalWellbeing,

    /// <summary>Financial education.</summary>
    FinancialEducation,

    /// <summary>Another, as its description says.</summary>
    Other,
}
