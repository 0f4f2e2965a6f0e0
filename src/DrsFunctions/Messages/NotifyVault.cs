using Azure;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using Microsoft.Extensions.Configuration;

namespace DrsFunctions.Messages;

/// <summary>
/// The vault that the setting <c>Notify__KeyVaultUri</c> names, which keeps the two secrets of GOV.UK Notify. It is read with the app's
/// own identity: a reference in the settings would not reach a vault that is closed to others.
/// </summary>
/// <param name="secrets">The vault.</param>
public sealed class NotifyVault(SecretClient secrets)
{
    /// <summary>The name of the secret that is the key.</summary>
    public const string ApiKey = "notify-api-key";

    /// <summary>The name of the secret that callbacks bear.</summary>
    public const string CallbackToken = "notify-callback-token";

    /// <summary>The vault of the settings; null where they name none.</summary>
    /// <exception cref="InvalidOperationException">They name no address of a vault.</exception>
    public static NotifyVault? Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration["Notify:KeyVaultUri"] is not { Length: > 0 } text)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? new(new SecretClient(address, new DefaultAzureCredential()))
            : throw new InvalidOperationException($"Notify__KeyVaultUri must be the https address of a vault, not '{text}'.");
    }

    /// <summary>Options with what the vault keeps of what the settings do not say; a secret that is not there stays left out.</summary>
    /// <exception cref="RequestFailedException">The vault does not answer, or not this app.</exception>
    public NotifyOptions Complete(NotifyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with
        {
            Key = options.Key ?? (Find(ApiKey) is { } key ? NotifyKey.Parse(key) : null),
            CallbackToken = options.CallbackToken ?? Find(CallbackToken),
        };
    }

    private string? Find(string name)
    {
        try
        {
            return secrets.GetSecret(name).Value.Value is { Length: > 0 } value ? value : null;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }
}
