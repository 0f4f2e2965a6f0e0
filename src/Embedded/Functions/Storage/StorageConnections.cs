using System.Collections.Concurrent;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Embedded.Functions.Storage;

/// <summary>Storage clients by the name of a connection setting: a connection string, or a group of settings that names account and identity.</summary>
internal sealed class StorageConnections(IConfiguration configuration)
{
    /// <summary>The host's own storage, and the fallback of every connection that isn't set.</summary>
    public const string HostConnection = "AzureWebJobsStorage";

    public const string Development = "UseDevelopmentStorage=true";

    private readonly ConcurrentDictionary<string, BlobServiceClient> blobs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, QueueServiceClient> queues = new(StringComparer.Ordinal);

    /// <summary>Whether the host's storage is the emulator on its usual ports.</summary>
    public static bool IsDevelopment(IConfiguration configuration) =>
        string.Equals(configuration[HostConnection], Development, StringComparison.Ordinal);

    /// <summary>The blobs of a connection.</summary>
    /// <exception cref="InvalidOperationException">The settings don't say where they are.</exception>
    public BlobServiceClient Blobs(string? connection) => blobs.GetOrAdd(Name(connection), name =>
        configuration[name] is { Length: > 0 } text ? new(text) : new(Address(name, "blob"), Credential(name)));

    /// <summary>The queues of a connection.</summary>
    /// <exception cref="InvalidOperationException">The settings don't say where they are.</exception>
    public QueueServiceClient Queues(string? connection) => queues.GetOrAdd(Name(connection), name =>
        configuration[name] is { Length: > 0 } text ? new(text) : new(Address(name, "queue"), Credential(name)));

    private string Name(string? connection) =>
        connection is { Length: > 0 } && configuration.GetSection(connection).Exists() ? connection : HostConnection;

    private Uri Address(string name, string service)
    {
        var section = configuration.GetSection(name);
        return (section[$"{service}ServiceUri"], section["accountName"]) switch
        {
            ({ Length: > 0 } address, _) => new(address),
            (_, { Length: > 0 } account) => new($"https://{account}.{service}.core.windows.net"),
            _ => throw new InvalidOperationException($"The setting '{name}' must be a connection string, or '{name}__{service}ServiceUri' must be set."),
        };
    }

    private TokenCredential Credential(string name)
    {
        var section = configuration.GetSection(name);
        var client = section["clientId"];
        if (string.Equals(section["credential"], "managedidentity", StringComparison.OrdinalIgnoreCase))
            return new ManagedIdentityCredential(client is { Length: > 0 } ? ManagedIdentityId.FromUserAssignedClientId(client) : ManagedIdentityId.SystemAssigned);
        return new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = client });
    }
}
