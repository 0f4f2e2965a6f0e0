namespace DrsFunctions.TestNotify;

/// <summary>How a call goes wrong.</summary>
public enum NotifyFault
{
    /// <summary>Nothing is taken, and no answer comes until the caller gives up.</summary>
    Silence,

    /// <summary>The message is taken, and no answer comes until the caller gives up.</summary>
    SilenceAfterTaking,

    /// <summary>The message is taken, and the connection is cut before the answer.</summary>
    DroppedAnswer,

    /// <summary>The message is taken, and the answer is no JSON.</summary>
    GarbledAnswer,

    /// <summary>400, as for an address that is none.</summary>
    BadRequest,

    /// <summary>403, as for a key that was revoked.</summary>
    Forbidden,

    /// <summary>429, as for too many requests in a minute.</summary>
    TooManyRequests,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>503 with a page instead of JSON, as of a proxy in between.</summary>
    Unavailable,
}
