using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for every message of a queue.</summary>
/// <param name="queueName">The queue, or <c>%setting%</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : TriggerBindingAttribute
{
    /// <summary>The queue, or <c>%setting%</c>.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>The name of the setting, or of the group of settings, that says which storage account; null is the host's own.</summary>
    public string? Connection { get; set; }
}
