namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the host learns of new blobs.</summary>
public enum BlobTriggerSource
{
    /// <summary>By looking at the container now and then.</summary>
    LogsAndContainerScan,

    /// <summary>By Event Grid's events.</summary>
    EventGrid,
}
