using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Http;
using DrsFunctions.Intake;
using DrsFunctions.Storage.Receipts;
using DrsFunctions.Storage.Uploads;
using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Uploads;

/// <summary>Answers what became of uploads.</summary>
public sealed class UploadQuestions(UploadTable uploads, ReceiptStore receipts)
{
    /// <summary>A page of a framework's uploads, of one owner or all.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, string framework, string? owner, CancellationToken cancellationToken)
    {
        try
        {
            var page = await uploads.ListAsync(framework, owner, request.Word<UploadOutcome>("outcome"), request.Given("cursor"), request.Limit(), cancellationToken);
            return Answer.Json(new Page<UploadView>([.. page.Items.Select(UploadView.Of)], page.Next));
        }
        catch (FormatException)
        {
            return Problem.BadRequest("cursor must be the next of an earlier answer.");
        }
    }

    /// <summary>The receipt of an upload that stands in the list, whoever's it is.</summary>
    public async Task<IResult> ReceiptAsync(string framework, string uploadId, CancellationToken cancellationToken) =>
        await uploads.FindByIdAsync(framework, owner: null, uploadId, cancellationToken) is { Path: var path }
        && await receipts.FindAsync(framework, path.Owner, path.Kind, uploadId, cancellationToken) is { } receipt
            ? Answer.Json(receipt)
            : Problem.NotFound($"There is no receipt {uploadId} on {framework}.");

    /// <summary>The receipt of an upload of one owner. The list knows the latest file of each path; older receipts are found by their kind.</summary>
    public async Task<IResult> ReceiptAsync(string framework, string owner, string uploadId, CancellationToken cancellationToken)
    {
        var listed = await uploads.FindByIdAsync(framework, owner, uploadId, cancellationToken);
        var kinds = listed is not null ? [listed.Path.Kind] : UploadKinds.Of(owner).Select(UploadKinds.Word);
        foreach (var kind in kinds)
        {
            if (await receipts.FindAsync(framework, owner, kind, uploadId, cancellationToken) is { } receipt)
                return Answer.Json(receipt);
        }

        return Problem.NotFound($"{owner} has no receipt {uploadId} on {framework}.");
    }
}
