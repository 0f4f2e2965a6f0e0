using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Uploads;

/// <summary>Lists a supplier's uploads.</summary>
public sealed class ListSupplierUploads(Inquiries inquiries, UploadQuestions uploads)
{
    /// <summary><c>GET /api/frameworks/{framework}/suppliers/{supplier}/uploads?outcome=</c>.</summary>
    [Function(nameof(ListSupplierUploads))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/suppliers/{supplier}/uploads")] HttpRequest request,
        string framework,
        string supplier,
        CancellationToken cancellationToken)
    {
        inquiries.ReaderOf(request, supplier);
        return uploads.ListAsync(request, inquiries.Framework(framework).Id, supplier, cancellationToken);
    }
}
