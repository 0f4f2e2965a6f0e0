namespace Microsoft.Azure.Functions.Worker;

/// <summary>How often an event was tried.</summary>
public abstract class RetryContext
{
    /// <summary>The tries before this one.</summary>
    public abstract int RetryCount { get; }

    /// <summary>The tries after the first before the event is given up.</summary>
    public abstract int MaxRetryCount { get; }
}
