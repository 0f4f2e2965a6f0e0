using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for every blob that is new or was written again.</summary>
/// <param name="blobPath">Container and blob, with tokens in braces such as <c>uploads/{path}</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BlobTriggerAttribute(string blobPath) : TriggerBindingAttribute
{
    /// <summary>Container and blob, with tokens in braces such as <c>uploads/{path}</c>.</summary>
    public string BlobPath { get; } = blobPath;

    /// <summary>The name of the setting, or of the group of settings, that says which storage account; null is the host's own.</summary>
    public string? Connection { get; set; }

    /// <summary>How the host learns of new blobs.</summary>
    public BlobTriggerSource Source { get; set; }
}
