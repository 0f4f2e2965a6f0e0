using System.Net;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Access;

/// <summary>Tokens that are not what they must be, and what is not taken in place of one.</summary>
[Collection(AccessCollection.Name)]
public sealed class TokenTests(SignedInApp app)
{
    private const string Path = "/api/frameworks/RM6226/late";

    private static readonly string[] Admin = ["ccs.admin"];

    public static TheoryData<string, string> BadTokens => new()
    {
        { "of another tenant", "another tenant" },
        { "of another issuer", "another issuer" },
        { "for another app", "another app" },
        { "expired", "has expired" },
        { "not in force yet", "not in force yet" },
        { "unsigned", "not signed" },
        { "signed with the public key", "not signed" },
        { "signed by another key", "not signed" },
        { "signed by an unknown key", "not signed" },
        { "of words", "no JSON web token" },
    };

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task Token_ThatIsNotWhatItMustBe_Is401WithTheReason(string kind, string reason)
    {
        using var response = await app.SendAsync(HttpMethod.Get, Path, Bad(kind));

        var challenge = Assert.Single(response.Headers.WwwAuthenticate);
        Assert.Equal("Bearer", challenge.Scheme);
        Assert.Contains("invalid_token", challenge.Parameter!, StringComparison.Ordinal);
        Assert.Contains(reason, (await Answer.OfAsync(response)).IsProblem(HttpStatusCode.Unauthorized).Text("detail")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_IsToldHowToSignIn()
    {
        using var response = await app.SendAsync(HttpMethod.Get, Path, token: null);

        Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).ToString());
        (await Answer.OfAsync(response)).IsProblem(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("X-MS-CLIENT-PRINCIPAL")]
    [InlineData("X-MS-CLIENT-PRINCIPAL-ID")]
    [InlineData("X-MS-TOKEN-AAD-ID-TOKEN")]
    [InlineData("x-functions-key")]
    public async Task Headers_ThatAnybodyCanWrite_AreNoCaller(string header) =>
        (await app.AskAsync(Path, token: null, (header, TokenIssuer.Principal("ccs.admin")))).IsProblem(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task Principal_BesideAToken_DoesNotAddToIt() =>
        (await app.AskAsync(Path, app.TokenOf("own supplier"), ("X-MS-CLIENT-PRINCIPAL", TokenIssuer.Principal("ccs.admin")))).IsProblem(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Session_OfABrowser_IsTakenByItsToken() =>
        Assert.Equal(HttpStatusCode.OK, (await app.AskAsync(Path, token: null, ("X-MS-TOKEN-AAD-ID-TOKEN", app.TokenOf("ccs.read")!))).Status);

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    public async Task Session_UsedByAnotherSite_ChangesNothing(string header, string value)
    {
        using var response = await app.SendAsync(
            HttpMethod.Post,
            $"/api/frameworks/RM6226/suppliers/{SignedInApp.Supplier}/decisions",
            token: null,
            """{ "decision": "waive", "year": 4, "reason": "Forged." }""",
            ("X-MS-TOKEN-AAD-ID-TOKEN", app.TokenOf("ccs.admin")!),
            (header, value));

        Assert.Contains("another site", (await Answer.OfAsync(response)).IsProblem(HttpStatusCode.Forbidden).Text("detail")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new string[0], "no role")]
    [InlineData(new[] { "CCS.ADMIN", "Supplier", "owner" }, "no role")]
    [InlineData(new[] { "supplier" }, "not registered for a supplier")]
    [InlineData(new[] { "customer" }, "not registered for a customer")]
    public async Task Token_WithoutARoleOrARegistration_Is403WithTheReason(string[] roles, string reason) =>
        Assert.Contains(reason, (await app.AskAsync(Path, app.Issuer.Token(roles))).IsProblem(HttpStatusCode.Forbidden).Text("detail")!, StringComparison.Ordinal);

    [Fact]
    public async Task Keys_RotatedWhileItRuns_AreFollowedAndMadeUpOnesCostLittle()
    {
        var before = app.TokenOf("ccs.read");
        Assert.Equal(HttpStatusCode.OK, (await app.AskAsync(Path, before)).Status);

        app.Issuer.Rotate();
        var after = await AllowedInTimeAsync();
        var fetches = app.Issuer.Fetches;
        for (var round = 0; round < 20; round++)
            (await app.AskAsync(Path, Bad("signed by an unknown key"))).IsProblem(HttpStatusCode.Unauthorized);

        Assert.True(after);
        Assert.InRange(app.Issuer.Fetches - fetches, 0, 1);
        (await app.AskAsync(Path, before)).IsProblem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Standing_ForACustomer_ShowsItsOwnRequirementsAlone()
    {
        var own = await app.AskAsync($"/api/frameworks/RM6226/suppliers/{SignedInApp.Supplier}/years/4", app.TokenOf("own customer"));
        var listed = await app.AskAsync("/api/frameworks/RM6226/standings?year=4", app.TokenOf("own customer"));
        var others = await app.AskAsync("/api/frameworks/RM6226/standings?year=4", app.TokenOf("other customer"));

        Assert.All(own.Json.Items("customerRequirements"), result => Assert.Equal(SignedInApp.Customer, result.Text("customerUrn")));
        Assert.Equal([SignedInApp.Supplier], listed.Json.Items().Select(item => item.Text("supplier.id")));
        Assert.Empty(others.Json.Items());
    }

    [Fact]
    public async Task Contacts_ForTheSupplierItself_HaveNoAddresses()
    {
        var path = $"/api/frameworks/RM6226/suppliers/{SignedInApp.Supplier}";

        Assert.Null(Assert.Single((await app.AskAsync(path, app.TokenOf("own supplier"))).Json.Items("contacts")).Text("email"));
        Assert.Equal("reporting@example.org", Assert.Single((await app.AskAsync(path, app.TokenOf("ccs.read"))).Json.Items("contacts")).Text("email"));
    }

    // Other tests' unknown keys may have had them fetched in the last half minute.
    private async Task<bool> AllowedInTimeAsync()
    {
        for (var second = 0; second < 40; second++)
        {
            if ((await app.AskAsync(Path, app.TokenOf("ccs.read"))).Status == HttpStatusCode.OK)
                return true;
            await Task.Delay(1000);
        }

        return false;
    }

    private string Bad(string kind) => kind switch
    {
        "of another tenant" => app.Issuer.Token(Admin, otherwise: token => token.Claims["tid"] = Guid.Empty.ToString()),
        "of another issuer" => app.Issuer.Token(Admin, otherwise: token => token.Issuer = "https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0"),
        "for another app" => app.Issuer.Token(Admin, otherwise: token => token.Audience = "00000003-0000-0000-c000-000000000000"),
        "expired" => app.Issuer.Token(Admin, otherwise: token => (token.NotBefore, token.Expires) = (TokenIssuer.Now.AddHours(-1), TokenIssuer.Now.AddMinutes(-3))),
        "not in force yet" => app.Issuer.Token(Admin, otherwise: token => token.NotBefore = TokenIssuer.Now.AddMinutes(3)),
        "unsigned" => app.Issuer.Unsigned(Admin),
        "signed with the public key" => app.Issuer.SignedWithThePublicKey(Admin),
        "signed by another key" => app.Issuer.SignedByAnother(Admin),
        "signed by an unknown key" => app.Issuer.Token(Admin, otherwise: token => token.SigningCredentials.Key.KeyId = "unknown"),
        _ => "let me in",
    };
}
