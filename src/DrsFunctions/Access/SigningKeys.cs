using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace DrsFunctions.Access;

/// <summary>
/// The issuer and its public keys, as its metadata document names them. Fetched when first needed and twice a day; a token signed
/// with an unknown key has them fetched at once, but no oftener than every half minute, so that made-up keys cost nothing.
/// </summary>
/// <param name="options">Who issues tokens.</param>
/// <param name="time">Measures how old they are.</param>
/// <param name="logger">Hears of keys that cannot be fetched.</param>
public sealed partial class SigningKeys(IdentityOptions options, TimeProvider time, ILogger<SigningKeys> logger) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly HttpDocumentRetriever documents = new() { RequireHttps = options.Authority.Scheme == Uri.UriSchemeHttps };
    private readonly SemaphoreSlim one = new(1);
    private Fetched? known;
    private long? asked;

    /// <summary>The issuer and its keys; null where they were never fetched and cannot be now.</summary>
    public async Task<OpenIdConnectConfiguration?> CurrentAsync(CancellationToken cancellationToken) =>
        known is { } fetched && time.GetElapsedTime(fetched.At) < Lifetime
            ? fetched.Configuration
            : await FetchAsync(known, cancellationToken);

    /// <summary>The issuer and its keys for a token that is signed with none of those known.</summary>
    /// <param name="without">The keys that are not enough.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Other keys; null where there are none.</returns>
    public async Task<OpenIdConnectConfiguration?> AfterAsync(OpenIdConnectConfiguration without, CancellationToken cancellationToken)
    {
        var before = known;
        if (before?.Configuration == without)
            await FetchAsync(before, cancellationToken);
        return known?.Configuration is { } now && now != without ? now : null;
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    // Who waited for another's fetch goes by what that brought.
    private async Task<OpenIdConnectConfiguration?> FetchAsync(Fetched? before, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            var isTooSoon = before is not null && asked is { } last && time.GetElapsedTime(last) < Pause;
            if (known != before || isTooSoon)
                return known?.Configuration;
            if (before is not null)
                asked = time.GetTimestamp();
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync($"{options.Authority}/.well-known/openid-configuration", documents, cancellationToken);
            known = new(configuration, time.GetTimestamp());
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException or ArgumentException or InvalidOperationException)
        {
            LogFailed(problem, options.Authority);
        }
        finally
        {
            one.Release();
        }

        return known?.Configuration;
    }

    [LoggerMessage(EventId = 1601, EventName = "KeysUnreachable", Level = LogLevel.Error, Message = "The keys of {Authority} could not be fetched")]
    private partial void LogFailed(Exception problem, Uri authority);

    private sealed record Fetched(OpenIdConnectConfiguration Configuration, long At);
}
