using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Screens.Uploads;

/// <summary>Shows the page from which a file is sent in a supplier's name.</summary>
public sealed class ShowUpload(Inquiries inquiries, UploadDrawing drawing)
{
    /// <summary><c>GET /frameworks/{framework}/suppliers/{supplier}/upload</c>.</summary>
    [Function(nameof(ShowUpload))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "frameworks/{framework}/suppliers/{supplier}/upload")] HttpRequest request,
        string framework,
        string supplier,
        CancellationToken cancellationToken) => Screen.ShowAsync(() =>
    {
        var caller = inquiries.SenderFor(request, supplier);
        return drawing.DrawAsync(request, inquiries.Framework(framework), supplier, caller, sent: null, cancellationToken);
    });
}
