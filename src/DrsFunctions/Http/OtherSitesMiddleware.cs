using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Primitives;

namespace DrsFunctions.Http;

/// <summary>
/// Refuses what a page of another site has a visitor's browser send, whoever the visitor is: such a page may have questions asked,
/// whose answers it cannot read, and nothing else. Browsers say where a request comes from; other programs say nothing and are let pass.
/// </summary>
public sealed class OtherSitesMiddleware : IFunctionsWorkerMiddleware
{
    private const string Forwarded = "X-Forwarded-Host";
    private const string Site = "Sec-Fetch-Site";

    /// <inheritdoc/>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (context.GetHttpContext()?.Request is { } request && !IsQuestion(request.Method) && !IsOwn(request))
            throw new RefusalException(Problem.Of(StatusCodes.Status403Forbidden, "Not from another site", "This was sent by a page of another site. Go to the page of this service and send it from there."));
        return next(context);
    }

    private static bool IsQuestion(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    // No page can set Sec-Fetch-Site. Browsers that do not send it send Origin.
    private static bool IsOwn(HttpRequest request) => (request.Headers[Site].ToString(), request.Headers.Origin) switch
    {
        ("same-origin" or "none", _) => true,
        ("", var origin) when StringValues.IsNullOrEmpty(origin) => true,
        ("", var origin) => Uri.TryCreate(origin.ToString(), UriKind.Absolute, out var from) && IsName(request, from.Authority),
        _ => false,
    };

    // Behind a Functions host the app may be called by another name than the browser's; no page can set that header either.
    private static bool IsName(HttpRequest request, string authority) =>
        string.Equals(authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
        || string.Equals(authority, request.Headers[Forwarded].ToString(), StringComparison.OrdinalIgnoreCase);
}
