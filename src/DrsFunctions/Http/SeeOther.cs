using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Http;

/// <summary>303: what was sent is done, and what came of it is shown elsewhere; showing that again sends nothing again.</summary>
/// <param name="path">Where.</param>
public sealed class SeeOther(string path) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        httpContext.Response.Headers.CacheControl = "private, no-store";
        return Task.CompletedTask;
    }
}
