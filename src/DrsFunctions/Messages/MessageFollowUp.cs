using DrsFunctions.Clock;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Storage.Messages;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DrsFunctions.Messages;

/// <summary>Looks after messages that wait: for their result, for another try, or for somebody to mend why they were parked.</summary>
public sealed partial class MessageFollowUp(
    MessageTable messages,
    MessageQueue queue,
    ParkedMessages parked,
    MessageClosing closing,
    DeliveryResults results,
    NotifyProvider provider,
    NotifyOptions options,
    AppClock clock,
    ILogger<MessageFollowUp> logger)
{
    /// <summary>The provider does not know any more what became of the message.</summary>
    private const string ResultUnknown = "resultUnknown";

    private const string Cause = nameof(FollowUpMessages);
    private const int AtATime = 8;

    // A queue keeps an entry for 7 days at most, and an entry that fails every time is taken out of it.
    private static readonly Duration Forgotten = Duration.FromHours(1);

    /// <summary>Looks after all of them once.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await EachAsync(MessageStatus.Queued, RemindAsync, cancellationToken);
        if (SendingRules.WhyNobody(options) is null)
            await EachAsync(MessageStatus.Sent, AskAsync, cancellationToken);
        await EachAsync(MessageStatus.Parked, parked.OfferAsync, cancellationToken);
    }

    private Task EachAsync(MessageStatus status, Func<KeptMessage, CancellationToken, Task> look, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        messages.WithStatusAsync(status, cancellationToken),
        new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
        async (message, token) =>
        {
            try
            {
                await look(message, token);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // One message must not keep the others from being looked after; this one comes up again in an hour.
                LogFailed(problem, message.Key.ToString());
            }
        });

    // A message still queued long after its time is one whose entry was lost.
    private async Task RemindAsync(KeptMessage message, CancellationToken cancellationToken)
    {
        if ((message.WaitsUntil ?? message.QueuedOn) + Forgotten < clock.GetCurrentInstant())
            await queue.EnqueueAsync(message.Key, after: null, cancellationToken);
    }

    private async Task AskAsync(KeptMessage message, CancellationToken cancellationToken)
    {
        if (message.ProviderId is not { } id || message.SentOn + options.AsksAfter > clock.GetCurrentInstant())
            return;
        var answer = await provider.ReadAsync(id, cancellationToken);
        if (answer.Message is { } heard)
            await results.TakeAsync(message.Key, heard, Cause, cancellationToken);
        else if (answer.Status == NotifyProvider.NotFound)
            await closing.CloseAsync(new(message.Key, MessageStatus.Failed, id, ResultUnknown, message.SentOn), Cause, cancellationToken);
    }

    [LoggerMessage(EventId = 1502, EventName = "MessageFollowUpFailed", Level = LogLevel.Error, Message = "The message {Key} could not be looked after")]
    private partial void LogFailed(Exception problem, string key);
}
