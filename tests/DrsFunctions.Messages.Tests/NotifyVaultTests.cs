using System.Net;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;
using Microsoft.Extensions.Configuration;

namespace DrsFunctions.Messages.Tests;

public sealed class NotifyVaultTests
{
    private const string Key = "team-00000000-0000-4000-8000-000000000001-00000000-0000-4000-8000-000000000002";

    [Fact]
    public void Options_WithoutSecrets_TakeThemFromTheVault()
    {
        var options = VaultOf((NotifyVault.ApiKey, Key), (NotifyVault.CallbackToken, "a token")).Complete(new());

        Assert.Equal((Key, "a token"), (options.Key?.Text, options.CallbackToken));
    }

    [Fact]
    public void Options_WithSecretsOfTheirOwn_KeepThem()
    {
        var own = NotifyKey.Parse(Key.Replace("team", "test", StringComparison.Ordinal));

        var options = VaultOf((NotifyVault.ApiKey, Key), (NotifyVault.CallbackToken, "a token")).Complete(new() { Key = own, CallbackToken = "own" });

        Assert.Equal((own, "own"), (options.Key, options.CallbackToken));
    }

    [Fact]
    public void Vault_WithoutTheSecrets_LeavesThemOut()
    {
        var options = VaultOf().Complete(new());

        Assert.Null(options.Key);
        Assert.Null(options.CallbackToken);
    }

    [Fact]
    public void Vault_ThatRefuses_IsNoVaultWithoutSecrets() =>
        Assert.Equal(403, Assert.Throws<RequestFailedException>(() => new NotifyVault(ClientOf(new Answers(null))).Complete(new())).Status);

    [Theory]
    [InlineData("vault")]
    [InlineData("http://drs.vault.azure.net")]
    public void Setting_ThatIsNoVault_IsRefusedByName(string address)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => NotifyVault.Of(Settings(address)));

        Assert.Contains("Notify__KeyVaultUri", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_WithoutAVault_HaveNone() => Assert.Null(NotifyVault.Of(Settings("")));

    private static IConfiguration Settings(string address) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Notify:KeyVaultUri", (string?)address)]).Build();

    private static NotifyVault VaultOf(params (string Name, string Value)[] secrets) =>
        new(ClientOf(new Answers(secrets.ToDictionary(secret => secret.Name, secret => secret.Value, StringComparer.Ordinal))));

    private static SecretClient ClientOf(Answers answers) => new(
        new("https://drs.vault.azure.net"),
        new Pass(),
        new SecretClientOptions { Transport = new HttpClientTransport(new HttpClient(answers)), Retry = { MaxRetries = 0 } });

    /// <summary>Answers as a vault does: first it asks for a token.</summary>
    private sealed class Answers(Dictionary<string, string>? secrets) : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.Authorization is null)
            {
                var challenge = new HttpResponseMessage(HttpStatusCode.Unauthorized);
                challenge.Headers.TryAddWithoutValidation("WWW-Authenticate", "Bearer authorization=\"https://login.microsoftonline.com/5d0b3f5c-92a1-4e0e-9d0b-2f2f6a5c7c11\", resource=\"https://vault.azure.net\"");
                return challenge;
            }

            if (secrets is null)
                return Json(HttpStatusCode.Forbidden, new { error = new { code = "Forbidden", message = "The caller may not read secrets." } });
            var name = request.RequestUri!.Segments[2].TrimEnd('/');
            return secrets.TryGetValue(name, out var value)
                ? Json(HttpStatusCode.OK, new { value, id = $"https://drs.vault.azure.net/secrets/{name}/1", attributes = new { enabled = true } })
                : Json(HttpStatusCode.NotFound, new { error = new { code = "SecretNotFound", message = "There is no such secret." } });
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Send(request, cancellationToken));

        private static HttpResponseMessage Json(HttpStatusCode status, object body) =>
            new(status) { Content = new StringContent(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json") };
    }

    private sealed class Pass : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("a token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
