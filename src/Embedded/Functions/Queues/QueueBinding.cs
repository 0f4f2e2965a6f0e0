using System.Text.Json;
using Azure.Storage.Queues.Models;
using Embedded.Functions.Invocation;

namespace Embedded.Functions.Queues;

/// <summary>Fills the parameter of a queue trigger: the message, its text or bytes, or an object out of its JSON.</summary>
internal static class QueueBinding
{
    public static ParameterBinder For(Type type)
    {
        if (type == typeof(QueueMessage))
            return static context => new(context.Trigger);
        if (type == typeof(string))
            return static context => new(Body(context).ToString());
        if (type == typeof(BinaryData))
            return static context => new(Body(context));
        if (type == typeof(byte[]))
            return static context => new(Body(context).ToArray());
        return context => new(JsonSerializer.Deserialize(Body(context).ToMemory().Span, type, JsonSerializerOptions.Web));
    }

    private static BinaryData Body(FunctionInvocationContext context) => ((QueueMessage)context.Trigger!).Body;
}
