using System.Globalization;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Http;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Suppliers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Ledgers;

/// <summary>Shows a supplier's ledger, entry by entry, with the hashes that chain them.</summary>
public sealed class ReadLedger(Inquiries inquiries, Ledger<SupplierRecord> ledger, SupplierLedgers suppliers)
{
    /// <summary><c>GET /api/frameworks/{framework}/suppliers/{supplier}/ledger?after=</c>; for CCS <c>ccs</c> stands for the framework's own lists.</summary>
    [Function(nameof(ReadLedger))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/suppliers/{supplier}/ledger")] HttpRequest request,
        string framework,
        string supplier,
        CancellationToken cancellationToken)
    {
        inquiries.ReaderOf(request, supplier);
        var asked = inquiries.Framework(framework);
        var past = request.AsOf(inquiries.Clock);
        var limit = request.Limit();
        var after = After(request);
        await suppliers.EnsureBegunAsync(asked, supplier, past, cancellationToken);

        var entries = await ledger.ReadAsync(new(asked.Id, supplier), after, limit, cancellationToken);
        var items = entries.Where(entry => !(entry.At > past)).ToArray();
        var next = items.Length == limit ? Cursors.Of(items[^1].Sequence.ToString(CultureInfo.InvariantCulture)) : null;
        return Answer.Json(new Page<StoredEntry>([.. items], next));
    }

    private static long After(HttpRequest request)
    {
        if (request.Cursor() is not { } cursor)
            return request.Number("after") ?? 0;
        return long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : throw new RefusalException(Problem.BadRequest("cursor must be the next of an earlier answer."));
    }
}
