using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Uploads;

/// <summary>Tells CCS what became of one upload, whoever's it is: its receipt.</summary>
public sealed class GetFrameworkReceipt(Inquiries inquiries, UploadQuestions uploads)
{
    /// <summary><c>GET /api/frameworks/{framework}/uploads/{uploadId}</c>.</summary>
    [Function(nameof(GetFrameworkReceipt))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/uploads/{uploadId}")] HttpRequest request,
        string framework,
        string uploadId,
        CancellationToken cancellationToken)
    {
        inquiries.OfCcs(request);
        return uploads.ReceiptAsync(inquiries.Framework(framework).Id, uploadId, cancellationToken);
    }
}
