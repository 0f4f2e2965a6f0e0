namespace DrsFunctions.Chaos.Proxies;

/// <summary>How a storage call goes wrong.</summary>
internal enum StorageFault
{
    /// <summary>500, and nothing was done.</summary>
    ServerError,

    /// <summary>503, and nothing was done.</summary>
    ServerBusy,

    /// <summary>412 to a call that goes by a version, although nobody was faster.</summary>
    Conflict,

    /// <summary>It is done, and the answer comes late.</summary>
    Delay,

    /// <summary>The connection is cut before anything was done.</summary>
    DropBefore,

    /// <summary>It is done, and the connection is cut before the answer.</summary>
    DropAfter,

    /// <summary>It is done, nothing is heard for a while, and then the connection is cut.</summary>
    Stall,

    /// <summary>It is done, and half of the answer's body comes.</summary>
    CutBody,
}
