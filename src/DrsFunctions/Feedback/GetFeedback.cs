using DrsFunctions.Http;
using DrsFunctions.Suppliers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Feedback;

/// <summary>Tells what consumers say about a supplier, as counts, and what has declined.</summary>
public sealed class GetFeedback(Inquiries inquiries, SupplierLedgers suppliers)
{
    /// <summary><c>GET /api/frameworks/{framework}/suppliers/{supplier}/feedback</c>.</summary>
    [Function(nameof(GetFeedback))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/suppliers/{supplier}/feedback")] HttpRequest request,
        string framework,
        string supplier,
        CancellationToken cancellationToken)
    {
        inquiries.ReaderOf(request, supplier);
        var asked = inquiries.Framework(framework);
        var record = await suppliers.RecordAsync(asked, supplier, asOf: null, cancellationToken);
        return Answer.Json(FeedbackView.Of(asked, record, inquiries.Today));
    }
}
