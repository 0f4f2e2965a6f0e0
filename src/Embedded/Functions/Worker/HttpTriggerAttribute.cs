using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for HTTP requests; marks its <c>HttpRequest</c> parameter.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Any method, with a function key.</summary>
    public HttpTriggerAttribute() => AuthLevel = AuthorizationLevel.Function;

    /// <summary>The given methods.</summary>
    /// <param name="methods">Such as <c>get</c>; case doesn't matter.</param>
    public HttpTriggerAttribute(params string[] methods) => Methods = methods;

    /// <summary>Any method, with the given kind of key.</summary>
    /// <param name="authLevel">The key asked for.</param>
    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    /// <summary>The given methods, with the given kind of key.</summary>
    /// <param name="authLevel">The key asked for.</param>
    /// <param name="methods">Such as <c>get</c>; case doesn't matter.</param>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>The route's template below the route prefix, with parameters as ASP.NET Core writes them; null is the function's name.</summary>
    public string? Route { get; set; }

    /// <summary>The methods answered; null is all of them.</summary>
    public string[]? Methods { get; }

    /// <summary>The key asked for.</summary>
    public AuthorizationLevel AuthLevel { get; }
}
