using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Http;
using DrsFunctions.Storage.Ledgers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Ledgers;

/// <summary>Verifies a supplier's ledger here and now: every row against the chain, and the chain against the head that was anchored last.</summary>
public sealed class GetVerification(Inquiries inquiries, Ledger<SupplierRecord> ledger, Ledger<FrameworkRecord> lists, Anchors anchors)
{
    /// <summary><c>GET /api/frameworks/{framework}/suppliers/{supplier}/ledger/verification</c>; for CCS <c>ccs</c> stands for the framework's own lists.</summary>
    [Function(nameof(GetVerification))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/suppliers/{supplier}/ledger/verification")] HttpRequest request,
        string framework,
        string supplier,
        CancellationToken cancellationToken)
    {
        inquiries.ReaderOf(request, supplier);
        var name = new LedgerName(inquiries.Framework(framework).Id, supplier);
        var anchor = await anchors.LatestAsync(cancellationToken);
        var verification = supplier == LedgerName.Ccs
            ? await lists.VerifyAsync(name, anchor?.Of(name), cancellationToken)
            : await ledger.VerifyAsync(name, anchor?.Of(name), cancellationToken);
        return verification.Entries > 0 || !verification.Intact ? Answer.Json(verification) : throw Inquiries.NoSupplier(framework, supplier);
    }
}
