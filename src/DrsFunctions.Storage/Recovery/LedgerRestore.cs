using Azure.Data.Tables;
using DrsFunctions.Storage.Ledgers;
using NodaTime;

namespace DrsFunctions.Storage.Recovery;

/// <summary>Brings ledgers back from a nightly copy. A ledger that has a head is there, and is left alone.</summary>
public sealed class LedgerRestore
{
    private readonly LedgerExports exports;
    private readonly LedgerRows rows;

    /// <summary>Restores into an account from its own copies.</summary>
    public LedgerRestore(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        exports = new(clients);
        rows = new(clients.Table(StorageNames.LedgerTable));
    }

    /// <summary>Restores all ledgers of a copy. What is cut short is finished by doing it again: a ledger's head is written last.</summary>
    /// <param name="export">The copy.</param>
    /// <param name="cancellationToken">Stops between two transactions.</param>
    public async Task<RestoredLedgers> RunAsync(LedgerExport export, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(export);
        var (restored, kept, written) = (0, 0, 0L);
        foreach (var file in export.Files)
        {
            await foreach (var (name, ledger) in LedgersAsync(export.Day, file.Name, cancellationToken))
            {
                if (await rows.HeadAsync(name, cancellationToken) is not null)
                {
                    kept++;
                    continue;
                }

                foreach (var part in LedgerTransaction.PartsOf(ledger))
                    await rows.SubmitAsync([.. part.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row))], cancellationToken);
                restored++;
                written += ledger.Count;
            }
        }

        return new(export.Day, restored, kept, written);
    }

    private async IAsyncEnumerable<(LedgerName Name, List<TableEntity> Rows)> LedgersAsync(
        LocalDate day, string file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ledger = new List<TableEntity>();
        await foreach (var row in exports.ReadAsync(day, file, cancellationToken))
        {
            if (ledger.Count > 0 && ledger[0].PartitionKey != row.PartitionKey)
            {
                yield return (LedgerName.Of(ledger[0].PartitionKey), ledger);
                ledger = [];
            }

            ledger.Add(row);
        }

        if (ledger.Count > 0)
            yield return (LedgerName.Of(ledger[0].PartitionKey), ledger);
    }
}
