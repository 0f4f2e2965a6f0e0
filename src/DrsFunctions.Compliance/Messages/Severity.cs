namespace DrsFunctions.Compliance.Messages;

/// <summary>What a message means for the file that it is about.</summary>
public enum Severity
{
    /// <summary>The file, or in a list of CCS's the row, is not taken.</summary>
    Error,

    /// <summary>It is taken, but somebody should look.</summary>
    Warning,

    /// <summary>Something worth knowing that needs no action.</summary>
    Note,
}
