using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace DrsFunctions.Storage;

/// <summary>The storage account: its blobs, queues and tables. Made once, shared by all.</summary>
public sealed class StorageClients
{
    private const string EmulatorAccount = "devstoreaccount1";

    /// <summary>The account that the settings name.</summary>
    /// <param name="settings">Where it is.</param>
    /// <param name="policies">What every single call goes through, retries included: to count them, for example.</param>
    public StorageClients(StorageSettings settings, params IEnumerable<HttpPipelinePolicy> policies)
    {
        ArgumentNullException.ThrowIfNull(settings);
        HttpPipelinePolicy[] added = [.. policies];
        var blobs = With(new BlobClientOptions(), settings, added);
        var queues = With(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, settings, added);
        var tables = With(new TableClientOptions(), settings, added);
        if (settings.ConnectionString is { } connection)
        {
            Blobs = new(connection, blobs);
            Queues = new(connection, queues);
            Tables = new(connection, tables);
        }
        else
        {
            var credential = settings.Credential ?? CredentialOf(settings);
            Blobs = new(settings.Blobs, credential, blobs);
            Queues = new(settings.Queues, credential, queues);
            Tables = new(settings.Tables, credential, tables);
        }
    }

    /// <summary>Blobs.</summary>
    public BlobServiceClient Blobs { get; }

    /// <summary>Queues; messages are base64, as a Functions host expects.</summary>
    public QueueServiceClient Queues { get; }

    /// <summary>Tables.</summary>
    public TableServiceClient Tables { get; }

    /// <summary>Whether this is the emulator's account, in which nothing real is kept.</summary>
    public bool IsEmulator => Blobs.AccountName == EmulatorAccount;

    internal TableClient Table(string name) => Tables.GetTableClient(name);

    internal BlobContainerClient Container(string name) => Blobs.GetBlobContainerClient(name);

    private static TOptions With<TOptions>(TOptions options, StorageSettings settings, HttpPipelinePolicy[] policies)
        where TOptions : ClientOptions
    {
        if (settings.Transport is { } transport)
            options.Transport = transport;
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 4;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(5);
        foreach (var policy in policies)
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return options;
    }

    private static TokenCredential CredentialOf(StorageSettings settings)
    {
        if (!settings.IsManagedIdentity)
            return new DefaultAzureCredential();
        return new ManagedIdentityCredential(settings.ClientId is { } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned);
    }
}
