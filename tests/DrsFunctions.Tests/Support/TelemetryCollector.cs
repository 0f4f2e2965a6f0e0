using System.Collections.Concurrent;
using System.Text;
using Embedded.Azurite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DrsFunctions.Tests.Support;

/// <summary>Takes what an app sends by the OpenTelemetry protocol over HTTP, as protocol buffers.</summary>
internal sealed class TelemetryCollector : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly string address;
    private readonly ConcurrentQueue<SentSpan> spans = [];
    private readonly ConcurrentDictionary<string, byte[]> latest = new(StringComparer.Ordinal);

    private TelemetryCollector(WebApplication server, string address)
    {
        this.server = server;
        this.address = address;
        server.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            if (signal == "traces")
                SpansOf(body.ToArray()).ForEach(spans.Enqueue);
            else
                latest[signal] = body.ToArray();
            return Results.Bytes([], "application/x-protobuf");
        });
    }

    /// <summary>The spans that were sent.</summary>
    public IReadOnlyCollection<SentSpan> Spans => spans;

    /// <summary>The settings of an app that sends here, every fraction of a second.</summary>
    public (string Name, string Value)[] Settings =>
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_BSP_SCHEDULE_DELAY", "200"), ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
        ("OTEL_BLRP_SCHEDULE_DELAY", "200"),
    ];

    public static async Task<TelemetryCollector> StartAsync()
    {
        var url = $"http://127.0.0.1:{StoragePorts.Free().Blob}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        var collector = new TelemetryCollector(builder.Build(), url);
        await collector.server.StartAsync();
        return collector;
    }

    /// <summary>The texts in what was sent last of a signal, <c>metrics</c> or <c>logs</c>: names, tags and values among them.</summary>
    public string TextOf(string signal) => Encoding.Latin1.GetString(latest.GetValueOrDefault(signal) ?? []);

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    // ExportTraceServiceRequest: resource spans (1), of them scope spans (2), of them spans (2): trace id (1), span id (2), parent (4), name (5).
    private static List<SentSpan> SpansOf(byte[] request) =>
    [
        .. from resource in Fields(request, 1)
           from scope in Fields(resource, 2)
           from span in Fields(scope, 2)
           select new SentSpan(Hex(span, 1), Hex(span, 2), Hex(span, 4), Encoding.UTF8.GetString(Fields(span, 5).Single())),
    ];

    private static string Hex(byte[] message, int field) => Convert.ToHexStringLower(Fields(message, field).FirstOrDefault() ?? []);

    private static IEnumerable<byte[]> Fields(byte[] message, int wanted)
    {
        var place = 0;
        while (place < message.Length)
        {
            var key = Number(message, ref place);
            switch (key & 7)
            {
                case 0:
                    Number(message, ref place);
                    break;
                case 1:
                    place += 8;
                    break;
                case 5:
                    place += 4;
                    break;
                default:
                    var length = (int)Number(message, ref place);
                    if (key >> 3 == (ulong)wanted)
                        yield return message[place..(place + length)];
                    place += length;
                    break;
            }
        }
    }

    private static ulong Number(byte[] message, ref int place)
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[place++];
            number |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
                return number;
        }
    }
}

/// <summary>A span as it was sent.</summary>
internal sealed record SentSpan(string Trace, string Id, string Parent, string Name);
