using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace DrsFunctions.Access;

/// <summary>Holds tokens of Microsoft Entra against what they must be: signed by a key of the tenant, for this app, and in force.</summary>
/// <param name="options">Which tokens are taken.</param>
/// <param name="keys">The tenant's keys.</param>
public sealed class AccessTokens(IdentityOptions options, SigningKeys keys)
{
    // Clocks of issuer and app may differ by so much.
    private static readonly TimeSpan Leeway = TimeSpan.FromMinutes(2);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    /// <summary>What a token tells, or why it is not believed.</summary>
    public async Task<TokenReading> ReadAsync(string token, CancellationToken cancellationToken)
    {
        if (!handler.CanReadToken(token))
            return TokenReading.Refused("The token is no JSON web token.");
        if (await keys.CurrentAsync(cancellationToken) is not { } issuer)
            return TokenReading.Unreachable;
        var result = await ValidateAsync(token, issuer);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && await keys.AfterAsync(issuer, cancellationToken) is { } newer)
            result = await ValidateAsync(token, newer);
        if (!result.IsValid)
            return TokenReading.Refused(Reason(result.Exception));
        return IsOfTenant(result.ClaimsIdentity) ? TokenReading.Believed(result.ClaimsIdentity) : TokenReading.Refused("The token is of another tenant.");
    }

    private Task<TokenValidationResult> ValidateAsync(string token, OpenIdConnectConfiguration issuer) => handler.ValidateTokenAsync(
        token,
        new TokenValidationParameters
        {
            ValidIssuer = issuer.Issuer,
            IssuerSigningKeys = issuer.SigningKeys,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidAudiences = [options.Audience, $"api://{options.Audience}"],
            ClockSkew = Leeway,
        });

    private bool IsOfTenant(ClaimsIdentity identity) => Guid.TryParse(identity.FindFirst("tid")?.Value, out var tenant) && tenant == options.Tenant;

    // What the library says holds parts of the token; whoever sent it learns the kind of fault alone.
    private static string Reason(Exception problem) => problem switch
    {
        SecurityTokenExpiredException => "The token has expired.",
        SecurityTokenNotYetValidException => "The token is not in force yet.",
        SecurityTokenInvalidAudienceException => "The token is for another app.",
        SecurityTokenInvalidIssuerException => "The token is of another issuer.",
        _ => "The token is not signed by a key of the issuer.",
    };
}
