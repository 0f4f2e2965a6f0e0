using DrsFunctions.Clock;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Telemetry;
using Microsoft.Extensions.Logging;

namespace DrsFunctions.Messages;

/// <summary>Writes down what became of messages: what is final in the ledger first, then in the table. Never lets a status go backwards.</summary>
public sealed partial class MessageClosing(
    Ledger<SupplierRecord> ledger, MessageProjection projection, Dispatch dispatch, AppClock clock, ILogger<MessageClosing> logger)
{
    // Of a supplier: the contact is what the message about a failed address is about.
    private const string ContactObligation = "contact";
    private const string AddressFailedStage = "addressFailed";

    /// <summary>Closes a message, in the ledger and the table. Closing it again the same way changes nothing.</summary>
    /// <param name="closed">What became of it.</param>
    /// <param name="cause">The function that found out.</param>
    /// <param name="cancellationToken">Stops between two steps; doing it again is safe.</param>
    /// <returns>Whether the ledger knows such a message.</returns>
    public async Task<bool> CloseAsync(MessageClosed closed, string cause, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(closed);
        var name = new LedgerName(closed.Key.Framework, closed.Key.Supplier);
        var appended = await ledger.AppendAsync(
            name, record => Changes(record, closed), new("system", cause), clock.GetCurrentInstant(), cancellationToken: cancellationToken);
        if (appended.State.Record.Messages.Find(closed.Key) is not { } message)
            return false;

        await projection.FollowAsync(message, cancellationToken);
        if (appended.Entries.Any(entry => entry.Change is MessageClosed))
            Note(closed);
        if (appended.Entries.Any(entry => entry.Change is MessageQueued))
            await dispatch.HandOnAsync(name.Framework, name.Owner, appended.State, cancellationToken);
        return true;
    }

    /// <summary>Makes the table say of a closed message what its ledger says.</summary>
    public Task FollowAsync(LoggedMessage message, CancellationToken cancellationToken) => projection.FollowAsync(message, cancellationToken);

    private void Note(MessageClosed closed)
    {
        Figures.Came(closed.Key, closed.Status);
        if (closed.Status is MessageStatus.Failed or MessageStatus.Parked)
            LogFailed(closed.Key.ToString(), closed.Status);
    }

    [LoggerMessage(EventId = 1503, EventName = "MessageFailed", Level = LogLevel.Warning, Message = "The message {Key} is {Status}")]
    private partial void LogFailed(string key, MessageStatus status);

    // An address that does not work is told to the category manager once; if that address is the manager's own, nobody is left to tell.
    private static IEnumerable<Change> Changes(SupplierRecord record, MessageClosed closed)
    {
        if (record.Messages.Find(closed.Key) is not { } message || !message.Status.CanBecome(closed.Status))
            yield break;
        yield return closed;
        if (closed is not { Status: MessageStatus.Failed, Reason: MessageLog.PermanentFailure } || closed.Key.Contact == MessageKey.CategoryManager)
            yield break;
        var told = new MessageKey(
            closed.Key.Framework, closed.Key.Supplier, ContactObligation, closed.Key.Contact, AddressFailedStage, MessageKey.CategoryManager);
        if (!record.Messages.Has(told))
            yield return new MessageQueued(told, MessageTemplate.AddressFailed, Year: null, DueOn: null);
    }
}
