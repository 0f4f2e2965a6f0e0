namespace DrsFunctions.Compliance.Uploads;

/// <summary>What a file is about: the third part of its path.</summary>
public enum UploadKind
{
    /// <summary>A supplier's social value plan.</summary>
    Plan,

    /// <summary>A supplier's annual report.</summary>
    Report,

    /// <summary>What consumers said to a supplier.</summary>
    Feedback,

    /// <summary>A supplier's answer to a decline in what consumers say.</summary>
    Answer,

    /// <summary>CCS's list of suppliers and their lots.</summary>
    Suppliers,

    /// <summary>CCS's list of the people to write to.</summary>
    Contacts,

    /// <summary>CCS's list of awards.</summary>
    Awards,

    /// <summary>CCS's list of customers.</summary>
    Customers,

    /// <summary>Customers' own requirements.</summary>
    Requirements,

    /// <summary>A published list of bank holidays.</summary>
    Holidays,
}
