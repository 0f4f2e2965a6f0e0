using System.Collections.Frozen;
using DrsFunctions.Compliance.Customers;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Uploads;
using Microsoft.Extensions.Configuration;

namespace DrsFunctions.Access;

/// <summary>The settings <c>Identity__…</c>: which tokens say who asks, and for which supplier or customer they speak.</summary>
public sealed record IdentityOptions
{
    private IdentityOptions(Guid tenant, string audience, Uri authority)
    {
        Tenant = tenant;
        Audience = audience;
        Authority = authority;
    }

    /// <summary>The tenant whose tokens are taken.</summary>
    public Guid Tenant { get; }

    /// <summary>Whom tokens must be for: the client id of the app's registration, with or without <c>api://</c> before it.</summary>
    public string Audience { get; }

    /// <summary>Who issues the tokens: where <c>/.well-known/openid-configuration</c> is to be found.</summary>
    public Uri Authority { get; }

    /// <summary>The suppliers that clients and groups of the tenant speak for, by the id of the client or group.</summary>
    public FrozenDictionary<Guid, string> Suppliers { get; private init; } = FrozenDictionary<Guid, string>.Empty;

    /// <summary>The customers that clients and groups of the tenant speak for, as URNs by the id of the client or group.</summary>
    public FrozenDictionary<Guid, string> Customers { get; private init; } = FrozenDictionary<Guid, string>.Empty;

    /// <summary>Reads and checks the settings.</summary>
    /// <param name="configuration">The app's settings.</param>
    /// <returns>The settings; null where no identity is configured.</returns>
    /// <exception cref="InvalidOperationException">A setting is missing or cannot be what it is; the message names it.</exception>
    public static IdentityOptions? From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection("Identity");
        if (!section.GetChildren().Any(setting => setting.GetChildren().Any() || !string.IsNullOrEmpty(setting.Value)))
            return null;

        var tenant = Id("Identity__TenantId", section["TenantId"]);
        var audience = section["Audience"] is { Length: > 0 } given ? given : throw new InvalidOperationException("Identity__Audience must be the client id of the app's registration.");
        var authority = Address(section["Authority"] is { Length: > 0 } address ? address : $"https://login.microsoftonline.com/{tenant}/v2.0");
        return new(tenant, audience, authority)
        {
            Suppliers = Mapping(section, nameof(Suppliers), id => UploadPath.IsId(id) && id != LedgerName.Ccs, "a supplier's Salesforce id"),
            Customers = Mapping(section, nameof(Customers), urn => CustomerUrn.Key(urn).All(char.IsAsciiLetterOrDigit), "a customer's URN"),
        };
    }

    private static FrozenDictionary<Guid, string> Mapping(IConfigurationSection section, string name, Func<string, bool> isId, string what) => section
        .GetSection(name)
        .GetChildren()
        .ToFrozenDictionary(
            setting => Id($"Identity__{name}__{setting.Key}: the name's last part", setting.Key),
            setting => setting.Value is { Length: > 0 } value && isId(value)
                ? value
                : throw new InvalidOperationException($"Identity__{name}__{setting.Key} must be {what}, not '{setting.Value}'."));

    // Names of settings take no hyphens on Azure.
    private static Guid Id(string name, string? text) => Guid.TryParseExact(text, "D", out var id) || Guid.TryParseExact(text, "N", out id)
        ? id
        : throw new InvalidOperationException($"{name} must be an id such as 72f988bf-86f1-41af-91ab-2d7cd011db47, not '{text}'.");

    private static Uri Address(string text) =>
        Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address is { Scheme: "http", IsLoopback: true })
            ? address
            : throw new InvalidOperationException($"Identity__Authority must be an https address, not '{text}'.");
}
