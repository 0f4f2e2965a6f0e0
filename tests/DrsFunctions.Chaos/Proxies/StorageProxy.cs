using System.Net;
using Embedded.Azurite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace DrsFunctions.Chaos.Proxies;

/// <summary>
/// Stands between the app and Azurite, on three ports of its own. It lets calls go wrong as <see cref="Faults"/> says, holds blobs
/// back from who looks for new ones, and makes the waits of queues shorter.
/// </summary>
internal sealed class StorageProxy : IAsyncDisposable
{
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Stalled = TimeSpan.FromSeconds(2);

    private readonly WebApplication server;
    private readonly StoragePorts own;
    private readonly StoragePorts storage;
    private readonly StorageForwarding forwarding;

    private StorageProxy(WebApplication server, StoragePorts own, StoragePorts storage)
    {
        this.server = server;
        this.own = own;
        this.storage = storage;
        forwarding = new(new QueuePatience(storage.ConnectionString));
    }

    /// <summary>The connection string of the storage behind it, by way of it.</summary>
    public string ConnectionString => own.ConnectionString;

    /// <summary>The same, but queues and tables without it.</summary>
    public string ConnectionStringForBlobsOnly => new StoragePorts(own.Blob, storage.Queue, storage.Table).ConnectionString;

    /// <summary>When the app wrote its receipts.</summary>
    public ReceiptTimes Receipts { get; } = new();

    /// <summary>Which calls go wrong.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>Which blobs' events never come.</summary>
    public WithheldBlobs Withheld { get; } = new();

    /// <summary>Starts it.</summary>
    public static async Task<StorageProxy> StartAsync(StoragePorts storage)
    {
        var ports = StoragePorts.Free();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            foreach (var port in (int[])[ports.Blob, ports.Queue, ports.Table])
                kestrel.Listen(IPAddress.Loopback, port);
        });
        var proxy = new StorageProxy(builder.Build(), ports, storage);
        proxy.server.Run(proxy.AnswerAsync);
        await proxy.server.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        forwarding.Dispose();
    }

    private static bool IsConditional(HttpRequest request) => request.Headers.IfMatch.Count > 0 || request.Headers.IfNoneMatch.Count > 0 || request.Path.Value!.EndsWith("/$batch", StringComparison.Ordinal);

    private async Task AnswerAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context, Faults.Next(IsConditional(context.Request)));
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException or OperationCanceledException)
        {
            // One of the two sides is gone: so is the connection to the other.
            context.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext context, StorageFault? fault)
    {
        switch (fault)
        {
            case StorageFault.ServerError:
                await RefuseAsync(context, StatusCodes.Status500InternalServerError, "InternalError");
                return;
            case StorageFault.ServerBusy:
                await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "ServerBusy");
                return;
            case StorageFault.Conflict:
                await RefuseAsync(context, StatusCodes.Status412PreconditionFailed, "ConditionNotMet");
                return;
            case StorageFault.DropBefore:
                context.Abort();
                return;
        }

        var answer = await forwarding.SendAsync(context, new($"http://127.0.0.1:{TargetOf(context)}{context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        Receipts.Note(context.Request, answer.Status);
        if (context.Connection.LocalPort == own.Blob)
            answer = answer with { Body = Withheld.Strip(context.Request, answer.Body) };
        if (fault is StorageFault.Delay or StorageFault.Stall)
            await Task.Delay(fault == StorageFault.Delay ? Late : Stalled, context.RequestAborted);
        if (fault is StorageFault.DropAfter or StorageFault.Stall || (fault == StorageFault.CutBody && answer.Body.Length == 0))
            context.Abort();
        else
            await answer.WriteAsync(context, isCut: fault == StorageFault.CutBody);
    }

    private int TargetOf(HttpContext context)
    {
        var port = context.Connection.LocalPort;
        return port == own.Blob ? storage.Blob : port == own.Queue ? storage.Queue : storage.Table;
    }

    private static Task RefuseAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        context.Response.Headers["x-ms-error-code"] = code;
        return Task.CompletedTask;
    }
}
