using System.Text.Json;
using DrsFunctions.Http;
using DrsFunctions.Intake;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace DrsFunctions.Uploads;

/// <summary>Gives a supplier a link that can create one blob, with one Put Blob, for 15 minutes.</summary>
public sealed class CreateUploadLink(Inquiries inquiries, UploadLinks links, UploadTable uploads)
{
    private static readonly Duration Lifetime = Duration.FromMinutes(15);

    /// <summary><c>POST /api/frameworks/{framework}/suppliers/{supplier}/uploads</c> with <c>{ kind, fileName }</c>.</summary>
    [Function(nameof(CreateUploadLink))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/frameworks/{framework}/suppliers/{supplier}/uploads")] HttpRequest request,
        string framework,
        string supplier,
        CancellationToken cancellationToken)
    {
        inquiries.SenderFor(request, supplier);
        var asked = inquiries.Framework(framework);
        if (supplier == UploadKinds.Ccs || !UploadPath.IsId(supplier))
            return Problem.NotFound($"There is no supplier {supplier}.");

        var wanted = await ReadAsync(request, cancellationToken);
        if (wanted?.Kind is not { } kind || UploadKinds.Parse(supplier, kind) is null)
            return Problem.BadRequest($"kind must be one of {string.Join(", ", UploadKinds.Of(supplier).Select(UploadKinds.Word))}.");
        if (wanted.FileName is not { } fileName || !UploadFileName.IsName(fileName))
            return Problem.BadRequest($"fileName must be the name of a file, of at most {UploadFileName.Longest} characters; it may hold folders, divided by '/'.");

        var path = UploadPath.Parse($"{asked.Id}/{supplier}/{kind}/{fileName}");
        if (await uploads.FindAsync(path, cancellationToken) is not null)
            return Problem.Conflict($"There is a file {fileName} already; a link creates files and replaces none. Use another name.");

        var expires = Instant.FromDateTimeOffset(inquiries.Clock.Real(inquiries.Clock.GetCurrentInstant() + Lifetime));
        var link = await links.CreateAsync(path, expires, cancellationToken);
        return Results.Text(StorageJson.Write(link), "application/json; charset=utf-8", statusCode: StatusCodes.Status201Created);
    }

    private static async Task<UploadLinkRequest?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<UploadLinkRequest>(request.Body, StorageJson.Options, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
