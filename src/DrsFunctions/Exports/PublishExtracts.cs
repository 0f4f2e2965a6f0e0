using Azure;
using DrsFunctions.Clock;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Frameworks;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DrsFunctions.Exports;

/// <summary>Every day exports every framework, for CCS and its data warehouse. Safe to run again, and catches up on days it missed.</summary>
public sealed partial class PublishExtracts(FrameworkShelf shelf, Publication publication, AppClock clock, ILogger<PublishExtracts> logger)
{
    // UTC: after the ledgers are verified, and before anybody in London is at work.
    private const string EveryDay = "0 0 4 * * *";
    private const int Tries = 3;

    /// <summary>Runs every day.</summary>
    [Function(nameof(PublishExtracts))]
    public async Task Run([TimerTrigger(EveryDay)] TimerInfo timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        var day = London.DayOf(clock.GetCurrentInstant());

        // A framework that cannot be exported does not keep the others from it.
        await Task.WhenAll(shelf.All.Select(framework => PublishAsync(framework, day, cancellationToken)));
    }

    private async Task PublishAsync(FrameworkInService framework, LocalDate day, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var manifest = await publication.PublishAsync(framework, day, cancellationToken);
                LogPublished(framework.Id, manifest.Counts.Suppliers, manifest.Counts.Entries);
                return;
            }
            catch (RequestFailedException meanwhile) when (meanwhile.Status is 404 or 409 or 412 && attempt < Tries)
            {
                // Another run exported the same day: once more, by the ledgers as they are now.
            }
        }
    }

    [LoggerMessage(EventId = 1401, EventName = "ExtractPublished", Level = LogLevel.Information, Message = "{Framework} was exported: {Suppliers} suppliers, {Entries} new ledger entries")]
    private partial void LogPublished(string framework, int suppliers, long entries);
}
