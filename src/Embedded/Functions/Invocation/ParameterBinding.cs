using System.Reflection;
using Embedded.Functions.Blobs;
using Embedded.Functions.Http;
using Embedded.Functions.Queues;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Embedded.Functions.Invocation;

/// <summary>Works out how a parameter is filled: by the trigger, by the invocation itself, or by a value of the trigger that has its name.</summary>
internal static class ParameterBinding
{
    /// <summary>Null where the parameter can't be filled.</summary>
    public static ParameterBinder? For(ParameterInfo parameter, ParameterInfo trigger, TriggerBindingAttribute binding)
    {
        if (parameter == trigger)
            return Trigger(parameter.ParameterType, binding);
        if (parameter.ParameterType == typeof(CancellationToken))
            return static context => new(context.CancellationToken);
        if (parameter.ParameterType == typeof(FunctionContext))
            return static context => new(context);
        return binding is HttpTriggerAttribute or BlobTriggerAttribute ? Named(parameter) : null;
    }

    private static ParameterBinder? Trigger(Type type, TriggerBindingAttribute binding) => binding switch
    {
        HttpTriggerAttribute => HttpBinding.For(type),
        BlobTriggerAttribute => BlobBinding.For(type),
        QueueTriggerAttribute => QueueBinding.For(type),
        TimerTriggerAttribute when type == typeof(TimerInfo) => static context => new(context.Trigger),
        _ => null,
    };

    private static ParameterBinder? Named(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (TextConversion.To(type) is not { } convert)
            return null;

        var name = parameter.Name!;
        var optional = parameter.HasDefaultValue || type != parameter.ParameterType || !type.IsValueType;
        var otherwise = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        return context => context.Value(name) is { } text
            ? new(convert(text))
            : optional ? new(otherwise) : throw new InvalidOperationException($"Nothing fills the parameter '{name}' of '{context.FunctionDefinition.Name}'.");
    }
}
