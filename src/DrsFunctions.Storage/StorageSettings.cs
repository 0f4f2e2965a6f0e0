using Azure.Core;
using Azure.Core.Pipeline;

namespace DrsFunctions.Storage;

/// <summary>Where the storage account is and how to be let in: a connection string, or three addresses and an identity.</summary>
/// <param name="ConnectionString">The connection string; null where the addresses are used.</param>
/// <param name="Blobs">The address of its blobs.</param>
/// <param name="Queues">The address of its queues.</param>
/// <param name="Tables">The address of its tables.</param>
/// <param name="IsManagedIdentity">Whether the identity is the one that Azure gives the app, not the developer's own.</param>
/// <param name="ClientId">Which of several such identities; null for the system's.</param>
public sealed record StorageSettings(string? ConnectionString, Uri? Blobs, Uri? Queues, Uri? Tables, bool IsManagedIdentity, string? ClientId)
{
    /// <summary>Who asks; null to find that out from where the app runs.</summary>
    internal TokenCredential? Credential { get; init; }

    /// <summary>How the account is reached; null for the usual way.</summary>
    internal HttpPipelineTransport? Transport { get; init; }

    /// <summary>The connection string of a storage emulator on its usual ports.</summary>
    public const string Development = "UseDevelopmentStorage=true";

    /// <summary>
    /// The connection <c>SupplierStorage</c>, or <c>AzureWebJobsStorage</c> where it is not set, or the emulator where neither is.
    /// </summary>
    /// <param name="setting">Gives a setting's value by its name, whose parts a colon divides (<c>SupplierStorage:blobServiceUri</c>); null or empty where it is not set.</param>
    /// <exception cref="InvalidOperationException">The addresses of a connection are incomplete, or one is no address.</exception>
    public static StorageSettings From(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return Connection("SupplierStorage", setting) ?? Connection("AzureWebJobsStorage", setting) ?? Of(Development);
    }

    /// <summary>A connection string.</summary>
    public static StorageSettings Of(string connectionString) => new(connectionString, null, null, null, false, null);

    private static StorageSettings? Connection(string name, Func<string, string?> setting)
    {
        if (setting(name) is { Length: > 0 } connectionString)
            return Of(connectionString);

        string[] parts = ["blobServiceUri", "queueServiceUri", "tableServiceUri"];
        Uri?[] addresses = [.. parts.Select(part => Address($"{name}:{part}", setting))];
        if (Array.TrueForAll(addresses, address => address is null))
            return null;
        if (Array.FindIndex(addresses, address => address is null) is >= 0 and var missing)
            throw new InvalidOperationException($"Set {name}__{parts[missing]} too, or a connection string as {name}.");

        var isManaged = string.Equals(setting($"{name}:credential"), "managedidentity", StringComparison.OrdinalIgnoreCase);
        return new(null, addresses[0], addresses[1], addresses[2], isManaged, setting($"{name}:clientId") is { Length: > 0 } id ? id : null);
    }

    private static Uri? Address(string name, Func<string, string?> setting)
    {
        if (setting(name) is not { Length: > 0 } value)
            return null;
        return Uri.TryCreate(value, UriKind.Absolute, out var address)
            ? address
            : throw new InvalidOperationException($"{name.Replace(":", "__", StringComparison.Ordinal)} is no address.");
    }
}
