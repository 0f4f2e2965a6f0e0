using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Embedded.Functions.Invocation;

/// <summary>A function that the host runs.</summary>
internal sealed class FunctionEntry(string name, TriggerBindingAttribute trigger, FunctionMethod method, FunctionDefinition definition)
{
    public string Name { get; } = name;

    public TriggerBindingAttribute Trigger { get; } = trigger;

    public FunctionMethod Method { get; } = method;

    public FunctionDefinition Definition { get; } = definition;

    /// <summary>The name under which receipts, schedules and poison messages know it.</summary>
    public string HostName { get; } = "Host.Functions." + name;

    /// <summary>The name of its spans.</summary>
    public string SpanName { get; } = "function " + name;
}
