using DrsFunctions.Clock;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Messages;
using NodaTime;

namespace DrsFunctions.Messages;

/// <summary>Looks after messages that wait: for their result, for another try, or for somebody to mend why they were parked.</summary>
public sealed class MessageFollowUp(
    FrameworkShelf shelf,
    Ledger<SupplierRecord> ledger,
    MessageTable messages,
    MessageQueue queue,
    Dispatch dispatch,
    MessageClosing closing,
    DeliveryResults results,
    NotifyProvider provider,
    NotifyOptions options,
    AppClock clock)
{
    /// <summary>How often a message is written down at most, the first time included: two weeks of working days.</summary>
    private const int MostTimes = 11;

    /// <summary>The provider does not know any more what became of the message.</summary>
    private const string ResultUnknown = "resultUnknown";

    private const int AtATime = 8;

    private const string Cause = nameof(FollowUpMessages);

    // A queue keeps an entry for 7 days at most, and an entry that fails every time is taken out of it.
    private static readonly Duration Forgotten = Duration.FromHours(1);

    /// <summary>Looks after all of them once.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var atATime = new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(messages.WithStatusAsync(MessageStatus.Queued, cancellationToken), atATime, RemindAsync);
        if (SendingRules.WhyNobody(options) is null)
            await Parallel.ForEachAsync(messages.WithStatusAsync(MessageStatus.Sent, cancellationToken), atATime, AskAsync);
        await Parallel.ForEachAsync(messages.WithStatusAsync(MessageStatus.Parked, cancellationToken), atATime, OfferAsync);
    }

    // A message still queued long after its time is one whose entry was lost.
    private async ValueTask RemindAsync(KeptMessage message, CancellationToken cancellationToken)
    {
        if ((message.WaitsUntil ?? message.QueuedOn) + Forgotten < clock.GetCurrentInstant())
            await queue.EnqueueAsync(message.Key, after: null, cancellationToken);
    }

    private async ValueTask AskAsync(KeptMessage message, CancellationToken cancellationToken)
    {
        if (message.ProviderId is not { } id || message.SentOn + options.AsksAfter > clock.GetCurrentInstant())
            return;
        var answer = await provider.ReadAsync(id, cancellationToken);
        if (answer.Message is { } heard)
            await results.TakeAsync(message.Key, heard, Cause, cancellationToken);
        else if (answer.Status == NotifyProvider.NotFound)
            await closing.CloseAsync(new(message.Key, MessageStatus.Failed, id, ResultUnknown, message.SentOn), Cause, cancellationToken);
    }

    private async ValueTask OfferAsync(KeptMessage message, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var today = London.DayOf(now);
        if (shelf.Find(message.Key.Framework) is not { } framework || London.DayOf(message.QueuedOn) >= today || !new ChasingHours(framework.Days).Include(now))
            return;

        var appended = await ledger.AppendAsync(
            new(message.Key.Framework, message.Key.Supplier),
            record => Offered(framework, record, message.Key, today),
            new("system", Cause),
            now,
            cancellationToken: cancellationToken);
        if (appended.State.Record.Messages.Find(message.Key) is { } logged)
            await closing.FollowAsync(logged, cancellationToken);
        await dispatch.HandOnAsync(message.Key.Framework, message.Key.Supplier, appended.State, cancellationToken);
    }

    private static IEnumerable<Change> Offered(FrameworkInService framework, SupplierRecord record, MessageKey key, LocalDate today)
    {
        if (record.Messages.Find(key) is not { Status: MessageStatus.Parked } parked)
            yield break;
        if (WhyDropped(framework, record, parked, today) is { } reason)
            yield return new MessageClosed(key, MessageStatus.Dropped, ProviderId: null, reason);
        else if (parked.TimesQueued < MostTimes)
            yield return new MessageQueued(key, parked.Template, parked.Year, parked.DueOn);
    }

    private static string? WhyDropped(FrameworkInService framework, SupplierRecord record, LoggedMessage parked, LocalDate today)
    {
        if (parked.Template.IsChasing() && record.Messages.ByKey.Values.Any(other => Follows(other, parked)))
            return DropReason.LaterStage;
        return MessageWriting.WhyDropped(framework, record, parked, today);
    }

    private static bool Follows(LoggedMessage other, LoggedMessage parked) =>
        other.Key != parked.Key && other.Key with { Stage = parked.Key.Stage } == parked.Key && other.Template.IsChasing() && other.QueuedOn > parked.QueuedOn;
}
