using System.Net;
using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace DrsFunctions.Access;

/// <summary>
/// The one place that knows who a caller is. With an identity configured a token of Microsoft Entra says it, and nothing else does.
/// Without one the app serves its own machine only, and there everybody is <c>ccs.admin</c>, or whom <c>Drs__LocalCaller</c> names;
/// in Azure, where requests reach the app through its host, nobody is.
/// </summary>
/// <param name="configuration">The app's settings.</param>
/// <param name="tokens">Believes tokens or not; null where no identity is configured.</param>
/// <param name="people">Makes callers of tokens; null where no identity is configured.</param>
public sealed class Callers(IConfiguration configuration, AccessTokens? tokens = null, TokenCallers? people = null)
{
    private static readonly object Key = new();

    private readonly Caller local = LocalCaller.Of(configuration);

    // Set by App Service on every instance, and nowhere else.
    private readonly bool isInAzure = !string.IsNullOrEmpty(configuration["WEBSITE_INSTANCE_ID"]);

    /// <summary>Finds out who sends a request, and remembers it with the request.</summary>
    public async ValueTask IdentifyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (tokens is not null && Credentials.TokenOf(request) is { } token)
            request.HttpContext.Items[Key] = await FindAsync(token, cancellationToken);
    }

    /// <summary>The caller of a request.</summary>
    /// <exception cref="RefusalException">401: nothing says who they are, or it is not believed. 403: they have no role. 503: nobody can tell.</exception>
    public Caller Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var found = tokens is null ? Local(request) : request.HttpContext.Items[Key] as Identification ?? Identification.Nobody;
        if (found.Challenge is { } challenge)
            request.HttpContext.Response.Headers.WWWAuthenticate = challenge;
        return found.Caller ?? throw found.Refusal!;
    }

    private async Task<Identification> FindAsync(string token, CancellationToken cancellationToken) =>
        await tokens!.ReadAsync(token, cancellationToken) switch
        {
            { Identity: { } identity } => people!.Of(identity),
            { Reason: { } reason } => Identification.Disbelieved(reason),
            _ => Identification.Unreachable,
        };

    private Identification Local(HttpRequest request) =>
        !isInAzure && request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            ? Identification.Of(local)
            : Identification.Nobody;
}
