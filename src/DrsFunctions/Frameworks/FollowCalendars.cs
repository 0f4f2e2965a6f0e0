using Azure;
using DrsFunctions.Intake;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DrsFunctions.Frameworks;

/// <summary>
/// Keeps the calendars of this process in step with the lists of bank holidays: one point read for each framework every five
/// minutes, so that no question has to. A recompute looks for itself before it writes anything.
/// </summary>
public sealed partial class FollowCalendars(StorageStart start, FrameworkShelf shelf, FrameworkLists lists, ILogger<FollowCalendars> logger) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often);
        try
        {
            await start.Made.WaitAsync(stoppingToken);
            do
                await FollowAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested || start.Made.IsCanceled)
        {
            // The app stops.
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        foreach (var framework in shelf.All)
        {
            try
            {
                await lists.StateAsync(framework.Id, cancellationToken);
            }
            catch (Exception problem) when (problem is RequestFailedException or AggregateException or InvalidDataException)
            {
                LogFailed(problem, framework.Id);
            }
        }
    }

    [LoggerMessage(EventId = 1003, EventName = "CalendarUnreadable", Level = LogLevel.Warning, Message = "The calendar of {Framework} could not be read; the one known stays in use")]
    private partial void LogFailed(Exception problem, string framework);
}
