using DrsFunctions.Http;
using DrsFunctions.Intake;
using DrsFunctions.Pages.Layout;
using DrsFunctions.Storage.Uploads;
using DrsFunctions.Suppliers;
using DrsFunctions.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Screens.Uploads;

/// <summary>
/// Takes a file from a browser without script and writes it where a supplier would. A name that is taken is given a number, as
/// browsers do with what they fetch: nothing that was sent before is replaced.
/// </summary>
public sealed class SendUpload(Inquiries inquiries, UploadDrawing drawing, SupplierLedgers suppliers, UploadTable uploads, UploadBlobs blobs, LimitOptions limits)
{
    private const int MostNames = 100;

    /// <summary><c>POST /frameworks/{framework}/suppliers/{supplier}/upload</c> with <c>kind</c> and <c>file</c>.</summary>
    [Function(nameof(SendUpload))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "frameworks/{framework}/suppliers/{supplier}/upload")] HttpRequest request,
        string framework,
        string supplier,
        CancellationToken cancellationToken) => Screen.ShowAsync(async () =>
    {
        var caller = inquiries.SenderFor(request, supplier);
        var asked = inquiries.Framework(framework);
        await suppliers.RecordAsync(asked, supplier, asOf: null, cancellationToken);
        var sent = await new UploadForm(limits).ReadAsync(request, supplier, caller, cancellationToken);
        if (sent is not { Kind: { } kind, Content: { } content, FileProblem: null })
            return await drawing.DrawAsync(request, asked, supplier, caller, sent, cancellationToken);

        var word = UploadKinds.Word(kind);
        var name = await WriteAsync($"{asked.Id}/{supplier}/{word}", sent.Name, content, cancellationToken);
        return new SeeOther(Paths.With(Paths.Waiting(asked.Id, supplier), ("kind", word), ("file", name)));
    });

    // A file may have been read and deleted: the list of uploads still knows its name.
    private async Task<string> WriteAsync(string folder, string wanted, BinaryData content, CancellationToken cancellationToken)
    {
        for (var number = 1; number <= MostNames; number++)
        {
            var name = UploadFileName.Numbered(wanted, number);
            var path = UploadPath.Parse($"{folder}/{name}");
            if (await uploads.FindAsync(path, cancellationToken) is null && await blobs.CreateAsync(path, content, cancellationToken))
                return name;
        }

        throw new RefusalException(Problem.Conflict($"There are {MostNames} files called {wanted} already. Give the file another name."));
    }
}
