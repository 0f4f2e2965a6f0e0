namespace DrsFunctions.Compliance.Standings;

/// <summary>What a supplier may owe by a date.</summary>
public enum ObligationKind
{
    /// <summary>Its social value plan.</summary>
    Plan,

    /// <summary>An annual report.</summary>
    Report,

    /// <summary>A corrected report, after CCS has asked.</summary>
    Correction,

    /// <summary>What consumers said in a calendar quarter.</summary>
    Feedback,

    /// <summary>An answer to a decline in what consumers say.</summary>
    Answer,
}
