using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Uploads;

/// <summary>Lists a framework's uploads, CCS's own among them.</summary>
public sealed class ListUploads(Inquiries inquiries, UploadQuestions uploads)
{
    /// <summary><c>GET /api/frameworks/{framework}/uploads?owner=&amp;outcome=</c>.</summary>
    [Function(nameof(ListUploads))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/uploads")] HttpRequest request,
        string framework,
        CancellationToken cancellationToken)
    {
        inquiries.OfCcs(request);
        return uploads.ListAsync(request, inquiries.Framework(framework).Id, request.Given("owner"), cancellationToken);
    }
}
