using DrsFunctions.Clock;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Messages;
using NodaTime;

namespace DrsFunctions.Messages;

/// <summary>
/// Sends messages. Who tries marks it in the table first, so that two never try at once, and asks the provider for the message's
/// key before sending: what was taken and whose answer was lost is found there, and not sent again.
/// </summary>
public sealed class MessageSending(
    Ledger<SupplierRecord> ledger,
    MessageTable messages,
    MessageQueue queue,
    MessageWriting writing,
    MessageClosing closing,
    DeliveryResults results,
    NotifyProvider provider,
    NotifyOptions options,
    AppClock clock)
{
    private const string Cause = nameof(SendMessage);
    private const int Tries = 20;

    // Longer than asking and sending can take together: whoever tries has ended by then, or is no more.
    private static readonly Duration Margin = Duration.FromMinutes(1);

    private static readonly Duration InTime = Duration.FromMinutes(15);

    // Most files are read in seconds, and none stays unread for long.
    private static readonly Duration UntilRead = Duration.FromMinutes(2);

    /// <summary>Sends a message, unless it was sent, closed, or has nobody to go to; puts it off where the moment is not right.</summary>
    public async Task RunAsync(FrameworkInService framework, MessageKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(key);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var state = await ledger.LoadAsync(new(key.Framework, key.Supplier), cancellationToken);
            if (state.Record.Messages.Find(key) is not { } message)
                return;
            if (message.Status != MessageStatus.Queued)
            {
                await closing.FollowAsync(message, cancellationToken);
                return;
            }

            var kept = await KeptAsync(message, cancellationToken);
            if (kept.Status != MessageStatus.Queued)
                return;
            var now = clock.GetCurrentInstant();
            if (kept.WaitsUntil is { } until && until > now)
            {
                await queue.EnqueueAsync(key, until - now, cancellationToken);
                return;
            }

            // Whoever else has written the row has handed it on, or tries, or knows what became of it: look again.
            var begun = kept with { Attempts = kept.Attempts + 1, WaitsUntil = now + options.Patience + options.Patience + Margin };
            if (await messages.TryPutAsync(begun, cancellationToken) is not { } mine)
                continue;
            await TryAsync(framework, state, message, mine, cancellationToken);
            return;
        }

        throw new InvalidOperationException($"The message {key} changed {Tries} times while it was to be sent.");
    }

    private async Task<KeptMessage> KeptAsync(LoggedMessage message, CancellationToken cancellationToken)
    {
        var kept = await messages.FindAsync(message.Key, cancellationToken);
        return kept is null || kept.Sequence < message.Sequence ? KeptMessage.Of(message) with { Row = kept?.Row } : kept;
    }

    private async Task TryAsync(
        FrameworkInService framework,
        LedgerState<SupplierRecord> state,
        LoggedMessage message,
        KeptMessage kept,
        CancellationToken cancellationToken)
    {
        if (SendingRules.WhyNobody(options) is null)
        {
            var known = await provider.FindAsync(message.Key, cancellationToken);
            if (known.Message is { } there)
            {
                await results.TakeAsync(message.Key, there, Cause, cancellationToken);
                return;
            }

            if (known.Problem is not null)
            {
                await PutOffAsync(kept, known, cancellationToken);
                return;
            }

            if (message.QueuedOn + NotifyProvider.Memory < clock.GetCurrentInstant())
            {
                await closing.CloseAsync(new(message.Key, MessageStatus.Dropped, ProviderId: null, DropReason.TooOld), Cause, cancellationToken);
                return;
            }
        }

        if (OutOfHours(framework, message) is { } opening)
        {
            await WaitAsync(kept, opening, attempts: 0, reason: null, cancellationToken);
            return;
        }

        if (IsBeingRead(state.Record, message))
        {
            await WaitAsync(kept, clock.GetCurrentInstant() + UntilRead, attempts: 0, reason: null, cancellationToken);
            return;
        }

        var letter = await writing.WriteAsync(framework, state, message, London.DayOf(clock.GetCurrentInstant()), cancellationToken);
        if (letter.Instead is { } status)
        {
            await closing.CloseAsync(new(message.Key, status, ProviderId: null, letter.Reason), Cause, cancellationToken);
            return;
        }

        var answer = await provider.SendAsync(message.Key, letter.TemplateId!, letter.Address!, letter.Fields, cancellationToken);
        if (answer.Message is { } sent)
            await results.TakeAsync(message.Key, sent, Cause, cancellationToken);
        else
            await PutOffAsync(kept, answer, cancellationToken);
    }

    // The row first, the queue after it: if that is cut short, the entry that asked for this try comes again and finds when to wait until.
    private async Task PutOffAsync(KeptMessage kept, ProviderAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.IsFinal || kept.Attempts > options.Delays.Length)
        {
            await closing.CloseAsync(new(kept.Key, MessageStatus.Parked, ProviderId: null, answer.Problem), Cause, cancellationToken);
            return;
        }

        await WaitAsync(kept, clock.GetCurrentInstant() + options.Delays[kept.Attempts - 1], kept.Attempts, answer.Problem, cancellationToken);
    }

    private async Task WaitAsync(KeptMessage kept, Instant until, int attempts, string? reason, CancellationToken cancellationToken)
    {
        var put = await messages.ChangeAsync(
            kept.Key,
            current => current is { Status: MessageStatus.Queued } && current.Attempts == kept.Attempts
                ? current with { WaitsUntil = until, Attempts = attempts, Reason = reason }
                : current,
            cancellationToken);
        if (put is { Status: MessageStatus.Queued })
            await queue.EnqueueAsync(kept.Key, Duration.Max(until - clock.GetCurrentInstant(), Duration.Zero), cancellationToken);
    }

    // A file that may be what a message asks for, and that came after it was written down: once it is read there may be nothing to ask for.
    private static bool IsBeingRead(SupplierRecord record, LoggedMessage message) =>
        message.Template.IsChasing() && Enum.GetValues<ObligationKind>().Any(kind => kind.Word() == message.Key.Obligation && Obligations.IsBeingRead(kind, record));

    // Nobody is chased at night because the provider was away in the afternoon; what is in time goes, even if its entry is read a little later.
    private Instant? OutOfHours(FrameworkInService framework, LoggedMessage message)
    {
        var now = clock.GetCurrentInstant();
        var hours = new ChasingHours(framework.Days);
        return message.Template.IsChasing() && !hours.Include(now) && now > message.QueuedOn + InTime ? hours.NextAfter(now) : null;
    }
}
