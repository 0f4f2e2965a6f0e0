using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Uploads;

/// <summary>Tells what became of one upload: its receipt.</summary>
public sealed class GetReceipt(Inquiries inquiries, UploadQuestions uploads)
{
    /// <summary><c>GET /api/frameworks/{framework}/suppliers/{supplier}/uploads/{uploadId}</c>; for CCS <c>ccs</c> stands for the framework's own lists.</summary>
    [Function(nameof(GetReceipt))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/suppliers/{supplier}/uploads/{uploadId}")] HttpRequest request,
        string framework,
        string supplier,
        string uploadId,
        CancellationToken cancellationToken)
    {
        inquiries.ReaderOf(request, supplier);
        return uploads.ReceiptAsync(inquiries.Framework(framework).Id, supplier, uploadId, cancellationToken);
    }
}
