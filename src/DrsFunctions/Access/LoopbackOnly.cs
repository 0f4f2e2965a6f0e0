using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace DrsFunctions.Access;

/// <summary>Refuses to start where the app would serve other machines without knowing who asks.</summary>
public sealed class LoopbackOnly(IConfiguration configuration, IdentityOptions? identity = null) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (identity is not null)
            return Task.CompletedTask;

        // A wrong one ends the start, not the first request.
        LocalCaller.Of(configuration);
        foreach (var url in (configuration["ASPNETCORE_URLS"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!IsLoopback(url))
                throw new InvalidOperationException($"ASPNETCORE_URLS names {url}, which other machines can reach, and no identity is configured: name 127.0.0.1 or localhost.");
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.IsLoopback || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}
