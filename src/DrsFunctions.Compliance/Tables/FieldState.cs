namespace DrsFunctions.Compliance.Tables;

/// <summary>What reading a cell came to.</summary>
public enum FieldState
{
    /// <summary>Nothing stands there.</summary>
    Missing,

    /// <summary>What stands there cannot be read; a message says so.</summary>
    Wrong,

    /// <summary>It was read.</summary>
    Given,
}
