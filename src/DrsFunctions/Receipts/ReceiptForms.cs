using DrsFunctions.Storage.Receipts;

namespace DrsFunctions.Receipts;

/// <summary>Writes receipts in every form that they have: a page and a table for people, and JSON for programs.</summary>
internal static class ReceiptForms
{
    /// <summary>Writes a receipt, unless a later one is there. What stands among the unrecognised has nobody who would read a page: only JSON.</summary>
    public static Task<bool> PutInFullAsync(this ReceiptStore store, Receipt receipt, CancellationToken cancellationToken) =>
        receipt.Owner is null
            ? store.PutAsync(receipt, html: null, csv: null, cancellationToken)
            : store.PutAsync(receipt, ReceiptPage.Of(receipt), ReceiptTable.Of(receipt), cancellationToken);
}
