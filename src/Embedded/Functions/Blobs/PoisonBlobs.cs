using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Storage.Queues;

namespace Embedded.Functions.Blobs;

/// <summary>The queue that hears of blobs whose function failed too often. Made when first needed.</summary>
internal sealed class PoisonBlobs(QueueServiceClient queues, bool base64)
{
    private const string Name = "webjobs-blobtrigger-poison";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task SendAsync(string function, string container, string blob, string etag, CancellationToken cancellationToken)
    {
        var queue = queues.GetQueueClient(Name);
        await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        var message = Message(function, container, blob, etag);
        await queue.SendMessageAsync(base64 ? Convert.ToBase64String(message) : Encoding.UTF8.GetString(message), cancellationToken);
    }

    // Property by property, as the Functions host writes it: its ETag has the quotes of the header.
    private static byte[] Message(string function, string container, string blob, string etag)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            json.WriteString("Type", "BlobTrigger");
            json.WriteString("FunctionId", function);
            json.WriteString("BlobType", "BlockBlob");
            json.WriteString("ContainerName", container);
            json.WriteString("BlobName", blob);
            json.WriteString("ETag", $"\"{etag}\"");
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
