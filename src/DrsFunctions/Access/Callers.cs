using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace DrsFunctions.Access;

/// <summary>
/// The one place that knows who a caller is. Without any configured identity the app serves its own machine only, and there
/// everybody is <c>ccs.admin</c>, or whom <c>Drs__LocalCaller</c> names; in Azure, where requests reach the app through its host, nobody is.
/// </summary>
public sealed class Callers(IConfiguration configuration)
{
    private readonly Caller local = LocalCaller.Of(configuration);

    // Set by App Service on every instance, and nowhere else.
    private readonly bool isInAzure = !string.IsNullOrEmpty(configuration["WEBSITE_INSTANCE_ID"]);

    /// <summary>The caller of a request; null when nothing says who they are.</summary>
    public Caller? Of(HttpRequest request) =>
        !isInAzure && request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) ? local : null;
}
