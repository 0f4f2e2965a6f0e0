using DrsFunctions.Storage.Receipts;

namespace DrsFunctions.Receipts;

/// <summary>Writes receipts in every form that they have: a page and a table for people, and JSON for programs.</summary>
internal static class ReceiptForms
{
    /// <summary>Writes a receipt, unless a later one is there. What stands among the unrecognised has nobody who would read a page: only JSON.</summary>
    /// <param name="store">Where.</param>
    /// <param name="receipt">The receipt.</param>
    /// <param name="before">What must be done when programs see it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<bool> PutInFullAsync(this ReceiptStore store, Receipt receipt, Task before, CancellationToken cancellationToken) =>
        receipt.Owner is null
            ? store.PutAsync(receipt, html: null, csv: null, before, cancellationToken)
            : store.PutAsync(receipt, ReceiptPage.Of(receipt), ReceiptTable.Of(receipt), before, cancellationToken);
}
