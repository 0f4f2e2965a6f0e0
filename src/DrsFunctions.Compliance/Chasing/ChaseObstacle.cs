namespace DrsFunctions.Compliance.Chasing;

/// <summary>Why nothing is sent about an obligation although one of its stages has come.</summary>
public enum ChaseObstacle
{
    /// <summary>What is owed is there.</summary>
    Met,

    /// <summary>CCS does not ask for it any more.</summary>
    Waived,

    /// <summary>The supplier has left the framework.</summary>
    SupplierLeft,

    /// <summary>A file that may be what is owed is being read.</summary>
    BeingRead,

    /// <summary>The stage was written about before.</summary>
    AlreadyWritten,

    /// <summary>The supplier has nobody who can be written to.</summary>
    NoContact,
}
