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

/// <summary>Offers what was parked again on the next working day, as long as it is still worth telling.</summary>
public sealed class ParkedMessages(FrameworkShelf shelf, Ledger<SupplierRecord> ledger, MessageProjection projection, Dispatch dispatch, AppClock clock)
{
    /// <summary>How often a message is written down at most, the first time included: two weeks of working days.</summary>
    private const int MostTimes = 11;

    /// <summary>Offers a parked message again, or drops it where it is not wanted any more; leaves it where its time has not come.</summary>
    public async Task OfferAsync(KeptMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var now = clock.GetCurrentInstant();
        var today = London.DayOf(now);
        if (shelf.Find(message.Key.Framework) is not { } framework || !new ChasingHours(framework.Days).Include(now) || London.DayOf(message.QueuedOn) >= today)
            return;

        var appended = await ledger.AppendAsync(
            new(message.Key.Framework, message.Key.Supplier),
            record => Changes(framework, record, message.Key, today),
            new("system", nameof(FollowUpMessages)),
            now,
            cancellationToken: cancellationToken);
        if (appended.State.Record.Messages.Find(message.Key) is { } logged)
            await projection.FollowAsync(logged, cancellationToken);
        await dispatch.HandOnAsync(message.Key.Framework, message.Key.Supplier, appended.State, cancellationToken);
    }

    private static IEnumerable<Change> Changes(FrameworkInService framework, SupplierRecord record, MessageKey key, LocalDate today)
    {
        if (record.Messages.Find(key) is not { Status: MessageStatus.Parked } parked)
            yield break;
        if (MessageWriting.WhyDropped(framework, record, parked, today) is { } reason)
            yield return new MessageClosed(key, MessageStatus.Dropped, ProviderId: null, reason);
        else if (parked.TimesQueued < MostTimes)
            yield return new MessageQueued(key, parked.Template, parked.Year, parked.DueOn);
    }
}
