namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Marks a parameter that the host fills or a result that it takes away.</summary>
public abstract class BindingAttribute : Attribute;
