using Embedded.Functions.Invocation;
using Microsoft.AspNetCore.Http;

namespace Embedded.Functions.Http;

/// <summary>Fills the parameter of an HTTP trigger.</summary>
internal static class HttpBinding
{
    /// <summary>Null where the type is neither request nor context.</summary>
    public static ParameterBinder? For(Type type)
    {
        if (type == typeof(HttpRequest))
            return static context => new(context.Http!.Request);
        return type == typeof(HttpContext) ? static context => new(context.Http) : null;
    }
}
