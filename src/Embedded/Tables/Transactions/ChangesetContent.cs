using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Writes a transaction as one multipart body: a batch that holds one changeset.</summary>
internal sealed class ChangesetContent(string endpoint, string table)
{
    // Bodies are JSON without line breaks, so no line of them can be taken for a boundary.
    private const string Batch = "batch_transaction";
    private const string Changeset = "changeset_transaction";

    private const string PartHeader = $"--{Changeset}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n";
    private const string ActionHeaders = "Accept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n";

    private readonly ArrayBufferWriter<byte> buffer = new(4096);

    public const string ContentType = $"multipart/mixed; boundary={Batch}";

    /// <summary>The body.</summary>
    /// <exception cref="InvalidOperationException">There is no action.</exception>
    public ReadOnlyMemory<byte> Of(IEnumerable<TableTransactionAction> actions)
    {
        Append($"--{Batch}\r\nContent-Type: multipart/mixed; boundary={Changeset}\r\n\r\n");
        using var writer = EntityJson.Writer(buffer);
        var any = false;
        foreach (var action in actions)
        {
            any = true;
            Append(PartHeader);
            Append(action, writer);
        }

        if (!any)
            throw new InvalidOperationException("A transaction needs at least one action.");
        Append($"--{Changeset}--\r\n--{Batch}--\r\n");
        return buffer.WrittenMemory;
    }

    private void Append(TableTransactionAction action, Utf8JsonWriter writer)
    {
        var entity = action.Entity;
        Keys.Check(entity);
        switch (action.ActionType)
        {
            case TableTransactionActionType.Add:
                Append($"POST {endpoint}/{table} HTTP/1.1\r\n{ActionHeaders}Prefer: return-no-content\r\n");
                break;
            case TableTransactionActionType.Delete:
                Append($"DELETE {Address(entity)} HTTP/1.1\r\n{ActionHeaders}If-Match: {(action.ETag == default ? ETag.All : action.ETag)}\r\n\r\n\r\n");
                return;
            case TableTransactionActionType.UpdateMerge:
                Append($"PATCH {Address(entity)} HTTP/1.1\r\n{ActionHeaders}{Condition(action.ETag)}");
                break;
            case TableTransactionActionType.UpdateReplace:
                Append($"PUT {Address(entity)} HTTP/1.1\r\n{ActionHeaders}{Condition(action.ETag)}");
                break;
            case TableTransactionActionType.UpsertMerge:
                Append($"PATCH {Address(entity)} HTTP/1.1\r\n{ActionHeaders}");
                break;
            case TableTransactionActionType.UpsertReplace:
                Append($"PUT {Address(entity)} HTTP/1.1\r\n{ActionHeaders}");
                break;
            default:
                throw new InvalidOperationException($"There is no action {action.ActionType}.");
        }

        Append("Content-Type: application/json\r\n\r\n");
        EntityShape.Of(entity.GetType()).Write(writer, entity);
        writer.Flush();
        writer.Reset();
        Append("\r\n");
    }

    private string Address(ITableEntity entity) => endpoint + EntityPath.Of(table, entity.PartitionKey, entity.RowKey);

    private static string Condition(ETag etag) => etag == default ? string.Empty : $"If-Match: {etag}\r\n";

    private void Append(string text) => Encoding.UTF8.GetBytes(text, buffer);
}
