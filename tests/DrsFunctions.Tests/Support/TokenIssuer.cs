using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Embedded.Azurite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DrsFunctions.Tests.Support;

/// <summary>Issues tokens as Microsoft Entra does, and publishes its metadata and keys over loopback.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    public const string Tenant = "5d0b3f5c-92a1-4e0e-9d0b-2f2f6a5c7c11";
    public const string Audience = "0b6a5b4f-9f5e-4c53-8d5e-3a0a6f5f1e22";

    private readonly WebApplication server;
    private RSA key = RSA.Create(2048);
    private int number = 1;

    private TokenIssuer(WebApplication server, string address)
    {
        this.server = server;
        Authority = $"{address}/{Tenant}/v2.0";
        server.MapGet($"/{Tenant}/v2.0/.well-known/openid-configuration", () => Count(new { issuer = Authority, jwks_uri = $"{Authority}/keys" }));
        server.MapGet($"/{Tenant}/v2.0/keys", () => Results.Json(new { keys = new[] { PublicKey } }));
    }

    public string Authority { get; }

    /// <summary>How often its metadata was fetched.</summary>
    public int Fetches { get; private set; }

    /// <summary>The settings of an app that takes its tokens.</summary>
    public (string Name, string Value)[] Settings => [("Identity__TenantId", Tenant), ("Identity__Audience", Audience), ("Identity__Authority", Authority)];

    private string KeyId => $"key-{number}";

    private object PublicKey
    {
        get
        {
            var parameters = key.ExportParameters(includePrivateParameters: false);
            return new { kty = "RSA", use = "sig", kid = KeyId, n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) };
        }
    }

    public static async Task<TokenIssuer> StartAsync()
    {
        var address = $"http://127.0.0.1:{StoragePorts.Free().Blob}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        var issuer = new TokenIssuer(builder.Build(), address);
        await issuer.server.StartAsync();
        return issuer;
    }

    /// <summary>Signs with another key from now on, and publishes that one alone.</summary>
    public void Rotate()
    {
        key.Dispose();
        (key, number) = (RSA.Create(2048), number + 1);
    }

    /// <summary>A token of somebody with roles, and with whatever is wanted otherwise.</summary>
    public string Token(IEnumerable<string> roles, Guid? client = null, Guid? group = null, Action<SecurityTokenDescriptor>? otherwise = null)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["oid"] = "8a4a2f0e-7c55-4d0f-8c39-4b1f3f7f9a01",
            ["tid"] = Tenant,
            ["azp"] = (client ?? Guid.Empty).ToString(),
            ["ver"] = "2.0",
            ["roles"] = roles.ToArray(),
        };
        if (group is { } id)
            claims["groups"] = new[] { id.ToString() };
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Authority,
            Audience = Audience,
            Claims = claims,
            NotBefore = Now.AddMinutes(-1),
            Expires = Now.AddHours(1),
            SigningCredentials = new(new RsaSecurityKey(key) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256) { CryptoProviderFactory = new() { CacheSignatureProviders = false } },
        };
        otherwise?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    /// <summary>A token that nobody signed.</summary>
    public string Unsigned(IEnumerable<string> roles) => Token(roles, otherwise: descriptor => descriptor.SigningCredentials = null);

    /// <summary>A token that is signed with the public key as if that were a shared secret.</summary>
    public string SignedWithThePublicKey(IEnumerable<string> roles) => Token(roles, otherwise: descriptor => descriptor.SigningCredentials = new(
        new SymmetricSecurityKey(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem())) { KeyId = KeyId }, SecurityAlgorithms.HmacSha256));

    /// <summary>A token under the name of its key that another key has signed.</summary>
    public string SignedByAnother(IEnumerable<string> roles)
    {
        using var other = RSA.Create(2048);
        return Token(roles, otherwise: descriptor => descriptor.SigningCredentials = new(new RsaSecurityKey(other) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256)
        {
            CryptoProviderFactory = new() { CacheSignatureProviders = false },
        });
    }

    /// <summary>What a browser session's principal header says of somebody: encoded, and signed by nobody.</summary>
    public static string Principal(string role) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new
    {
        auth_typ = "aad",
        claims = new[] { new { typ = "roles", val = role } },
        name_typ = ClaimTypes.Name,
        role_typ = "roles",
    }));

    public static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        key.Dispose();
    }

    private IResult Count(object metadata)
    {
        Fetches++;
        return Results.Json(metadata);
    }
}
