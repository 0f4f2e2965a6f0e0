using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using DrsFunctions.Storage.Uploads;
using Embedded.Azurite;
using NodaTime;

namespace DrsFunctions.Storage.Tests.Uploads;

/// <summary>Links where the account takes no keys, as in Azure: signed with a key that the app's identity is given.</summary>
public sealed class DelegatedLinkTests : IAsyncLifetime, IDisposable
{
    private const string Path = "RM6226/A/report/2025.csv";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("drs-links-");
#pragma warning disable MA0039 // The certificate is the test's own.
    private readonly HttpClientHandler handler = new() { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
#pragma warning restore MA0039
    private readonly StoragePorts ports = StoragePorts.Free();
    private AzuriteProcess azurite = null!;
    private HttpClient http = null!;
    private StorageClients clients = null!;

    public async Task InitializeAsync()
    {
        var (certificate, key) = WriteCertificate();
        azurite = await AzuriteProcess.StartAsync(ports, folder: null, CancellationToken.None, "--oauth", "basic", "--cert", certificate, "--key", key);
        http = new(handler, disposeHandler: false);
        clients = new(new StorageSettings(null, AddressOf(ports.Blob), AddressOf(ports.Queue), AddressOf(ports.Table), false, null)
        {
            Credential = new Identity(),
            Transport = new HttpClientTransport(http),
        });
        await clients.Blobs.GetBlobContainerClient(StorageNames.Uploads).CreateIfNotExistsAsync();
    }

    public async Task DisposeAsync()
    {
        await azurite.DisposeAsync();
        folder.Delete(recursive: true);
    }

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }

    [Fact]
    public async Task Link_OfADelegatedKey_CreatesItsBlobOnceAndNothingElse()
    {
        var link = await new UploadLinks(clients).CreateAsync(UploadPath.Parse(Path), Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow().AddMinutes(15)), CancellationToken.None);

        Assert.Contains("&sp=c&", link.Url.Query, StringComparison.Ordinal);
        Assert.Contains("sr=b&", link.Url.Query, StringComparison.Ordinal);
        Assert.Contains("spr=https&", link.Url.Query, StringComparison.Ordinal);
        Assert.Contains("skoid=", link.Url.Query, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, await SendAsync(HttpMethod.Put, link.Url, "first"));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Put, link.Url, "second"));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Get, link.Url, null));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Delete, link.Url, null));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Put, new(link.Url.AbsoluteUri.Replace("2025.csv", "2024.csv", StringComparison.Ordinal)), "x"));
        var list = new UriBuilder(link.Url) { Path = "/devstoreaccount1/uploads", Query = link.Url.Query[1..] + "&restype=container&comp=list" }.Uri;
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Get, list, null));
    }

    private static Uri AddressOf(int port) => new($"https://127.0.0.1:{port}/{StoragePorts.AccountName}");

    private async Task<HttpStatusCode> SendAsync(HttpMethod method, Uri url, string? content)
    {
        using var request = new HttpRequestMessage(method, url);
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        if (content is not null)
            request.Content = new StringContent(content);
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    private (string Certificate, string Key) WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var (certificatePath, keyPath) = (System.IO.Path.Combine(folder.FullName, "cert.pem"), System.IO.Path.Combine(folder.FullName, "key.pem"));
        File.WriteAllText(certificatePath, certificate.ExportCertificatePem());
        File.WriteAllText(keyPath, key.ExportPkcs8PrivateKeyPem());
        return (certificatePath, keyPath);
    }

    /// <summary>An identity whose tokens say what storage asks of them; the emulator does not ask who signed.</summary>
    private sealed class Identity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            var now = TimeProvider.System.GetUtcNow();
            var (tenant, expires) = ("5d0b3f5c-92a1-4e0e-9d0b-2f2f6a5c7c11", now.AddHours(1));
            var claims = new
            {
                aud = "https://storage.azure.com",
                iss = $"https://sts.windows.net/{tenant}/",
                iat = now.ToUnixTimeSeconds(),
                nbf = now.ToUnixTimeSeconds() - 60,
                exp = expires.ToUnixTimeSeconds(),
                oid = "8a4a2f0e-7c55-4d0f-8c39-4b1f3f7f9a01",
                tid = tenant,
                ver = "1.0",
            };
            return new($"{Part(new { alg = "RS256", typ = "JWT" })}.{Part(claims)}.c2lnbmVk", expires);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));

        private static string Part(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
    }
}
