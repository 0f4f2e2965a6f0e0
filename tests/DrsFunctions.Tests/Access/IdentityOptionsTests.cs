using DrsFunctions.Access;
using Microsoft.Extensions.Configuration;

namespace DrsFunctions.Tests.Access;

public sealed class IdentityOptionsTests
{
    private const string Tenant = "5d0b3f5c-92a1-4e0e-9d0b-2f2f6a5c7c11";
    private const string Client = "1a0f0c6e-5a7c-4b57-b4c0-0c4b0a0b1c01";

    [Fact]
    public void Settings_WithoutAny_AreNoIdentity() => Assert.Null(Read());

    [Fact]
    public void Settings_OfATenant_TakeTokensOfItsEntra()
    {
        var options = Read(("TenantId", Tenant), ("Audience", "app"), ($"Suppliers:{Client}", "001Abc"), ($"Customers:{Client.ToUpperInvariant()}", "10012345"))!;

        Assert.Equal(new Uri($"https://login.microsoftonline.com/{Tenant}/v2.0"), options.Authority);
        Assert.Equal(("001Abc", "10012345"), (options.Suppliers[Guid.Parse(Client)], options.Customers[Guid.Parse(Client)]));
    }

    [Fact]
    public void Settings_WhereNamesTakeNoHyphens_NameTheSameClient()
    {
        var options = Read(("TenantId", Tenant), ("Audience", "app"), ($"Suppliers:{Client.Replace("-", "", StringComparison.Ordinal)}", "001Abc"))!;

        Assert.Equal("001Abc", options.Suppliers[Guid.Parse(Client)]);
    }

    [Theory]
    [InlineData("Audience", "app", "Identity__TenantId must")]
    [InlineData("TenantId", Tenant, "Identity__Audience must")]
    [InlineData("TenantId", "common", "Identity__TenantId must")]
    [InlineData("Authority", "http://login.example.org", "Identity__Authority must")]
    [InlineData("Authority", "login", "Identity__Authority must")]
    [InlineData($"Suppliers:{Client}", "ccs", $"Identity__Suppliers__{Client} must")]
    [InlineData($"Suppliers:{Client}", "", $"Identity__Suppliers__{Client} must")]
    [InlineData("Suppliers:acme", "001Abc", "Identity__Suppliers__acme")]
    [InlineData($"Customers:{Client}", "a/b", $"Identity__Customers__{Client} must")]
    public void Settings_ThatCannotBe_AreRefusedByName(string name, string value, string problem)
    {
        List<(string Name, string Value)> settings = name is "TenantId" or "Audience" ? [(name, value)] : [("TenantId", Tenant), ("Audience", "app"), (name, value)];

        var refusal = Assert.Throws<InvalidOperationException>(() => Read([.. settings]));

        Assert.StartsWith(problem, refusal.Message, StringComparison.Ordinal);
    }

    private static IdentityOptions? Read(params (string Name, string Value)[] settings) => IdentityOptions.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Identity:{setting.Name}", (string?)setting.Value))).Build());
}
