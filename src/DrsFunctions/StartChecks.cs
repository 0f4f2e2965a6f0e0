using DrsFunctions.Clock;
using DrsFunctions.Frameworks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DrsFunctions;

/// <summary>Reads what the settings name before anything is answered: a wrong clock or framework ends the start, not the first request.</summary>
public sealed partial class StartChecks(FrameworkShelf shelf, AppClock clock, ILogger<StartChecks> logger) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var frameworks = string.Join(", ", shelf.All.Select(framework => framework.Id));
        var now = clock.GetCurrentInstant();
        LogStart(frameworks, now);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(EventId = 1000, Level = LogLevel.Information, Message = "In service: {Frameworks}; the clock shows {Instant}")]
    private partial void LogStart(string frameworks, Instant instant);
}
