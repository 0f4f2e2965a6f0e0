using DrsFunctions.Clock;
using DrsFunctions.Frameworks;
using DrsFunctions.Messages;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DrsFunctions;

/// <summary>Reads what the settings name before anything is answered: a wrong clock or framework ends the start, not the first request.</summary>
public sealed partial class StartChecks(FrameworkShelf shelf, AppClock clock, NotifyOptions notify, ILogger<StartChecks> logger) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var frameworks = string.Join(", ", shelf.All.Select(framework => framework.Id));
        var now = clock.GetCurrentInstant();
        LogStart(frameworks, now);
        LogMessages(notify.HasKey, notify.IsProduction);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(EventId = 1000, EventName = "AppStarted", Level = LogLevel.Information, Message = "In service: {Frameworks}; the clock shows {Instant}")]
    private partial void LogStart(string frameworks, Instant instant);

    [LoggerMessage(EventId = 1002, EventName = "MessagesSetUp", Level = LogLevel.Information, Message = "Messages to people: there is a key of GOV.UK Notify: {HasKey}; this is production: {IsProduction}")]
    private partial void LogMessages(bool hasKey, bool isProduction);
}
