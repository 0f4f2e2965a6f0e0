#nullable disable // See ITableEntity.

using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>The tables of a storage account. Safe to share; make one for the life of the process.</summary>
public class TableServiceClient
{
    private const string Scope = "https://storage.azure.com/.default";

    private readonly TableService service;

    /// <summary>For the account that a connection string names.</summary>
    /// <param name="connectionString">With the account's name and key, or <c>UseDevelopmentStorage=true</c>.</param>
    /// <exception cref="FormatException">The connection string lacks something.</exception>
    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    /// <summary>For the account that a connection string names.</summary>
    /// <param name="connectionString">With the account's name and key, or <c>UseDevelopmentStorage=true</c>.</param>
    /// <param name="options">How to talk to it.</param>
    /// <exception cref="FormatException">The connection string lacks something.</exception>
    public TableServiceClient(string connectionString, TableClientOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        var account = StorageAccount.Parse(connectionString);
        service = new(account.TableEndpoint, new SharedKeyPolicy(account.Name, account.Key), options ?? new());
    }

    /// <summary>For an account, as the identity that a credential stands for.</summary>
    /// <param name="endpoint">The account's tables, as <c>https://{account}.table.core.windows.net</c>.</param>
    /// <param name="tokenCredential">Gives tokens for that identity.</param>
    /// <param name="options">How to talk to it.</param>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(tokenCredential);
        service = new(endpoint, new BearerTokenAuthenticationPolicy(tokenCredential, Scope), options ?? new());
    }

    /// <summary>For a test double.</summary>
    protected TableServiceClient()
    {
    }

    /// <summary>A table of the account. Asks nothing of the service: the table need not exist.</summary>
    /// <param name="tableName">Its name.</param>
    public virtual TableClient GetTableClient(string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        return new(service, tableName);
    }
}
