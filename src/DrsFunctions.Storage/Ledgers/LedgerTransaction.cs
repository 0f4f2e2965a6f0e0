using System.Text.Json;
using Azure.Data.Tables;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>The rows that one append writes, held against what the Table service takes at once.</summary>
internal static class LedgerTransaction
{
    private const int MostRows = 100;
    private const int MostBytes = 4_000_000;
    private const int BytesPerRow = 1_000;

    /// <summary>Entries and head, and the snapshot where there is room for it: it can wait for the next append.</summary>
    /// <exception cref="InvalidOperationException">Entries and head do not fit into one transaction.</exception>
    public static List<TableTransactionAction> Of(LedgerName ledger, IReadOnlyList<TableEntity> entries, TableTransactionAction head)
    {
        if (entries.Count + 1 > MostRows)
            throw new InvalidOperationException($"{entries.Count} entries at once for {ledger}: one append takes {MostRows - 1} at most. Append them in parts.");
        if (entries.Sum(BytesOf) + BytesPerRow > MostBytes)
            throw new InvalidOperationException($"{entries.Count} entries at once for {ledger} are larger than {MostBytes} bytes together. Append them in parts.");
        return [.. entries.Select(entry => new TableTransactionAction(TableTransactionActionType.Add, entry)), head];
    }

    /// <summary>Whether one more row can be written with these.</summary>
    public static bool HasRoomFor(IReadOnlyList<TableEntity> entries, TableEntity snapshot) =>
        entries.Count + 2 <= MostRows && entries.Sum(BytesOf) + BytesPerRow + BytesOf(snapshot) <= MostBytes;

    /// <summary>Rows in parts that can each be written at once, in their order.</summary>
    public static IEnumerable<IReadOnlyList<TableEntity>> PartsOf(IEnumerable<TableEntity> rows)
    {
        var part = new List<TableEntity>();
        var bytes = 0;
        foreach (var row in rows)
        {
            var size = BytesOf(row);
            if (part.Count == MostRows || (part.Count > 0 && bytes + size > MostBytes))
            {
                yield return part;
                (part, bytes) = ([], 0);
            }

            part.Add(row);
            bytes += size;
        }

        if (part.Count > 0)
            yield return part;
    }

    // Texts are escaped once more on their way into the request.
    private static int BytesOf(TableEntity row) =>
        BytesPerRow + row.Select(column => column.Value).OfType<string>().Sum(text => JsonEncodedText.Encode(text).EncodedUtf8Bytes.Length);
}
