using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Messages;
using DrsFunctions.Telemetry;

namespace DrsFunctions.Messages;

/// <summary>
/// Hands the messages that a ledger has written down on to be sent. The row in the table comes after the entry in the queue: a
/// message that has a row has been handed on, and one whose hand-on was cut short is handed on again, which does no harm.
/// </summary>
public sealed class Dispatch(MessageTable messages, MessageQueue queue)
{
    /// <summary>Hands on what is open and has not been handed on since the ledger wrote it down last. Without open messages it calls nobody.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="supplier">The supplier's id.</param>
    /// <param name="state">The supplier's ledger.</param>
    /// <param name="cancellationToken">Stops between two messages; doing it again is safe.</param>
    public async Task HandOnAsync(string framework, string supplier, LedgerState<SupplierRecord> state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        foreach (var message in state.Record.Messages.Open.Where(message => message.Key.Framework == framework && message.Key.Supplier == supplier))
        {
            var kept = await messages.FindAsync(message.Key, cancellationToken);
            if (kept is null || kept.Sequence < message.Sequence)
                await HandOnAsync(message, kept, cancellationToken);
        }
    }

    private async Task HandOnAsync(LoggedMessage message, KeptMessage? kept, CancellationToken cancellationToken)
    {
        await queue.EnqueueAsync(message.Key, after: null, cancellationToken);
        Figures.Came(message.Key, MessageStatus.Queued);

        // Whoever writes the row first knows no less: another hand-on, or the sending itself.
        await messages.TryPutAsync(KeptMessage.Of(message) with { Row = kept?.Row }, cancellationToken);
    }
}
