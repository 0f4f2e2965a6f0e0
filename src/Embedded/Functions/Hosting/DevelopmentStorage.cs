using Embedded.Azurite;
using Embedded.Functions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Embedded.Functions.Hosting;

/// <summary>
/// Starts Azurite before anything else starts, and stops it after everything else stopped, when the app runs on development storage and
/// nothing answers there.
/// </summary>
internal sealed partial class DevelopmentStorage(IConfiguration configuration, ILogger<DevelopmentStorage> logger) : IHostedLifecycleService
{
    private const string Folder = ".azurite";

    private AzuriteProcess? azurite;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!StorageConnections.IsDevelopment(configuration) || await StoragePorts.Development.AnswerAsync(cancellationToken))
            return;

        var folder = Path.Combine(RepositoryRoot.Find(), Folder);
        Directory.CreateDirectory(folder);
        azurite = await AzuriteProcess.StartAsync(StoragePorts.Development, folder, cancellationToken);
        LogStarted(folder);
    }

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        if (azurite is not null)
            await azurite.DisposeAsync();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(101, LogLevel.Information, "Azurite runs on ports 10000 to 10002 and keeps its data in {Folder}.")]
    private partial void LogStarted(string folder);
}
