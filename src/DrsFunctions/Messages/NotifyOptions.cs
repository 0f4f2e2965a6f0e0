using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DrsFunctions.Compliance.Chasing;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace DrsFunctions.Messages;

/// <summary>The settings <c>Notify__…</c>: with which key, templates and patience messages are sent through GOV.UK Notify.</summary>
public sealed record NotifyOptions
{
    /// <summary>Where GOV.UK Notify is.</summary>
    public const string UsualAddress = "https://api.notifications.service.gov.uk/";

    /// <summary>How long after each failed try the next one follows; after the last a message is parked.</summary>
    public static ImmutableArray<Duration> UsualDelays { get; } =
        [Duration.FromSeconds(30), Duration.FromMinutes(2), Duration.FromMinutes(10), Duration.FromHours(1), Duration.FromHours(3)];

    /// <summary>The key; null where nothing is sent.</summary>
    public NotifyKey? Key { get; init; }

    /// <summary>Whether there is a key.</summary>
    public bool HasKey => Key is not null;

    /// <summary>The provider's address.</summary>
    public Uri BaseUrl { get; init; } = new(UsualAddress);

    /// <summary>What the provider's callbacks bear; null where none are taken.</summary>
    public string? CallbackToken { get; init; }

    /// <summary>The provider's id of each text.</summary>
    public FrozenDictionary<MessageTemplate, string> Templates { get; init; } = FrozenDictionary<MessageTemplate, string>.Empty;

    /// <summary>The domains that may be written to, in lower case; empty for all.</summary>
    public ImmutableHashSet<string> AllowedDomains { get; init; } = [];

    /// <summary>Whether these are real people's messages: not the storage emulator, and not a host of another environment.</summary>
    public bool IsProduction { get; init; }

    /// <summary>How long after each failed try the next one follows.</summary>
    public ImmutableArray<Duration> Delays { get; init; } = UsualDelays;

    /// <summary>How long the provider may take to answer.</summary>
    public Duration Patience { get; init; } = Duration.FromSeconds(30);

    /// <summary>After which time the provider is asked what became of a message that nothing was heard of.</summary>
    public Duration AsksAfter { get; init; } = Duration.FromHours(4);

    /// <summary>Reads and checks the settings.</summary>
    /// <param name="configuration">The app's settings.</param>
    /// <param name="isEmulator">Whether storage is the emulator's, in which nothing real is kept.</param>
    /// <exception cref="InvalidOperationException">A setting cannot be what it is; the message names it and never shows a secret.</exception>
    public static NotifyOptions From(IConfiguration configuration, bool isEmulator)
    {
        var section = configuration.GetSection("Notify");
        var environment = configuration["AZURE_FUNCTIONS_ENVIRONMENT"];
        var delays = section.GetSection(nameof(Delays)).GetChildren().Select(child => Time($"Notify__{nameof(Delays)}__{child.Key}", child.Value)).ToImmutableArray();
        return new()
        {
            Key = section["ApiKey"] is { Length: > 0 } key ? NotifyKey.Parse(key) : null,
            BaseUrl = section["BaseUrl"] is { Length: > 0 } url ? Address(url) : new(UsualAddress),
            CallbackToken = section["CallbackToken"] is { Length: > 0 } token ? token : null,
            Templates = Enum.GetValues<MessageTemplate>()
                .Select(template => (Template: template, Id: section.GetSection("Templates")[NameOf(template)]))
                .Where(setting => !string.IsNullOrEmpty(setting.Id))
                .ToFrozenDictionary(setting => setting.Template, setting => TemplateId(NameOf(setting.Template), setting.Id!)),
            AllowedDomains =
            [
                .. (section["AllowedDomains"] ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(domain => domain.TrimStart('@').ToLowerInvariant()),
            ],
            IsProduction = !isEmulator && (string.IsNullOrEmpty(environment) || environment.Equals("Production", StringComparison.OrdinalIgnoreCase)),
            Delays = delays.IsEmpty ? UsualDelays : delays,
            Patience = section[nameof(Patience)] is { Length: > 0 } patience ? Time($"Notify__{nameof(Patience)}", patience) : Duration.FromSeconds(30),
            AsksAfter = section[nameof(AsksAfter)] is { Length: > 0 } after ? Time($"Notify__{nameof(AsksAfter)}", after) : Duration.FromHours(4),
        };
    }

    /// <summary>A text's name in the settings: <c>reportDueSoon</c>.</summary>
    public static string NameOf(MessageTemplate template) => JsonNamingPolicy.CamelCase.ConvertName(template.ToString());

    private static Uri Address(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address is { Scheme: "http", IsLoopback: true })
            ? address
            : throw new InvalidOperationException("Notify__BaseUrl must be an https address.");

    private static string TemplateId(string name, string text) => Guid.TryParse(text, out var id)
        ? id.ToString()
        : throw new InvalidOperationException($"Notify__Templates__{name} must be a template id of GOV.UK Notify, not '{text}'.");

    private static Duration Time(string name, string? text) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero
        ? Duration.FromTimeSpan(time)
        : throw new InvalidOperationException($"{name} must be a time such as 00:02:00, not '{text}'.");
}
