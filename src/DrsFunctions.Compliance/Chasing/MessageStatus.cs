namespace DrsFunctions.Compliance.Chasing;

/// <summary>What has become of a message to a person.</summary>
public enum MessageStatus
{
    /// <summary>Written down, and to be sent.</summary>
    Queued,

    /// <summary>The provider has it.</summary>
    Sent,

    /// <summary>It reached its address.</summary>
    Delivered,

    /// <summary>It did not reach its address.</summary>
    Failed,

    /// <summary>The provider would not take it, or could not be reached for hours.</summary>
    Parked,

    /// <summary>What it is about was done, or fell away, before it went.</summary>
    Dropped,

    /// <summary>There is no provider to send it with, or its address is not among those that may be written to.</summary>
    NotSent,
}
