using DrsFunctions.Storage;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace DrsFunctions.Telemetry;

/// <summary>
/// Sends spans and figures to the collector that the settings <c>OTEL_EXPORTER_OTLP_…</c> name. Spans of the host's worker and of
/// HTTP are among them, so that what the host began goes on in the same trace.
/// </summary>
public sealed class TelemetryExport : IHostedService, IDisposable
{
    /// <summary>The setting without which nothing is sent.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>What the app is called where <c>OTEL_SERVICE_NAME</c> does not say.</summary>
    public const string Service = "drs-functions";

    // A collector that is away must not keep the app from stopping in time.
    private const int StopMilliseconds = 2000;

    private TracerProvider? traces;
    private MeterProvider? metrics;

    /// <summary>What everything sent says of the app.</summary>
    public static ResourceBuilder Resource() => ResourceBuilder.CreateEmpty().AddService(Service).AddTelemetrySdk().AddEnvironmentVariableDetector();

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Resource())
            .AddSource(Spans.SourceName, StorageNames.Traces, "Microsoft.Azure.Functions.Worker", "Microsoft.AspNetCore")
            .AddOtlpExporter()
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Resource())
            .AddMeter(Figures.MeterName)
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces?.Shutdown(StopMilliseconds);
        metrics?.Shutdown(StopMilliseconds);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }
}
