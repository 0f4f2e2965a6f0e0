namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Marks the parameter that holds what made the function run.</summary>
public abstract class TriggerBindingAttribute : BindingAttribute;
