using DrsFunctions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DrsFunctions;

/// <summary>
/// Makes containers, tables and queues while the app begins to listen, which takes about as long. Nothing that needs them runs before they
/// are there (<see cref="StorageStartMiddleware"/>); where they cannot be made, the app ends.
/// </summary>
public sealed partial class StorageStart(
    StorageSetup setup, IConfiguration configuration, IHostApplicationLifetime lifetime, ILogger<StorageStart> logger) : BackgroundService
{
    // Under its own host the app answers at the first; Microsoft's, which does not tell the app where it answers, names the second.
    private const string UsualAddresses = "http://127.0.0.1:7071;http://localhost:7071";

    private readonly TaskCompletionSource made = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when everything is there; cancelled where the app ends before.</summary>
    public Task Made => made.Task;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var urls = configuration["ASPNETCORE_URLS"] is { Length: > 0 } configured ? configured : UsualAddresses;
        try
        {
            await setup.EnsureCreatedAsync(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), stoppingToken);
            made.SetResult();
        }
        catch (Exception problem)
        {
            made.SetCanceled(CancellationToken.None);
            if (stoppingToken.IsCancellationRequested)
                return;
            LogFailed(problem);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    [LoggerMessage(EventId = 1004, EventName = "StorageNotMade", Level = LogLevel.Critical, Message = "The containers, tables and queues could not be made: the app ends")]
    private partial void LogFailed(Exception problem);
}
