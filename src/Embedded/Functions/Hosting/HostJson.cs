using System.Globalization;
using System.Text.Json;

namespace Embedded.Functions.Hosting;

/// <summary>What <c>host.json</c> says, with the Functions host's own defaults for the rest.</summary>
internal sealed record HostJson(string RoutePrefix, BlobLimits Blobs, QueueLimits Queues)
{
    /// <summary>Reads the file in a folder; without one the defaults hold.</summary>
    public static HostJson Read(string folder)
    {
        var file = Path.Combine(folder, "host.json");
        if (!File.Exists(file))
            return From(default);

        using var document = JsonDocument.Parse(File.ReadAllBytes(file), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return From(Section(document.RootElement, "extensions"));
    }

    private static HostJson From(JsonElement extensions)
    {
        var blobs = Section(extensions, "blobs");
        var queues = Section(extensions, "queues");
        var batch = Number(queues, "batchSize", 16);
        return new(
            Text(Section(extensions, "http"), "routePrefix", "api"),
            new(Number(blobs, "maxDegreeOfParallelism", 8 * Environment.ProcessorCount), Number(blobs, "poisonBlobThreshold", 5)),
            new(
                batch,
                Number(queues, "newBatchThreshold", batch / 2 * Environment.ProcessorCount),
                Number(queues, "maxDequeueCount", 5),
                Span(queues, "visibilityTimeout", TimeSpan.Zero),
                Span(queues, "maxPollingInterval", TimeSpan.FromMinutes(1)),
                !string.Equals(Text(queues, "messageEncoding", "base64"), "none", StringComparison.OrdinalIgnoreCase)));
    }

    private static JsonElement Section(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var section) ? section : default;

    private static string Text(JsonElement parent, string name, string otherwise) =>
        Section(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : otherwise;

    private static int Number(JsonElement parent, string name, int otherwise) =>
        Section(parent, name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : otherwise;

    private static TimeSpan Span(JsonElement parent, string name, TimeSpan otherwise) =>
        Section(parent, name) is { ValueKind: JsonValueKind.String } text ? TimeSpan.Parse(text.GetString()!, CultureInfo.InvariantCulture) : otherwise;
}

/// <summary>How many blobs run at once, and how often one that fails is tried in all.</summary>
internal sealed record BlobLimits(int Parallel, int Tries);

/// <summary>How messages are taken: so many at once, again when no more than so many still run, so often before the poison queue.</summary>
internal sealed record QueueLimits(int Batch, int NewBatchThreshold, int MaxDequeueCount, TimeSpan HiddenAfterFailure, TimeSpan LongestPause, bool Base64);
