using DrsFunctions.Access;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using DrsFunctions.Intake;
using DrsFunctions.Pages;
using DrsFunctions.Pages.Layout;
using DrsFunctions.Screens.Forms;
using DrsFunctions.Storage.Uploads;
using DrsFunctions.Suppliers;
using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Screens.Uploads;

/// <summary>Makes the page from which a file is sent in a supplier's name.</summary>
public sealed class UploadDrawing(SupplierLedgers suppliers, UploadBlobs blobs, LimitOptions limits)
{
    /// <summary>The page, with what was wrong with a file that was sent before; null for none.</summary>
    /// <exception cref="RefusalException">404: the supplier is not registered.</exception>
    internal async Task<IResult> DrawAsync(
        HttpRequest request, FrameworkInService framework, string supplier, Caller caller, SentFile? sent, CancellationToken cancellationToken)
    {
        var name = (await suppliers.RecordAsync(framework, supplier, asOf: null, cancellationToken)).Name ?? supplier;
        var screen = new UploadScreen(framework.Id, supplier, name, FormToken.Issue(request, caller))
        {
            TokenField = FormToken.Field,
            Kinds = [.. UploadKinds.Of(supplier).Select(kind => (UploadKinds.Word(kind), UploadWording.TextOf(kind), UploadWording.HintOf(kind)))],
            Kind = sent?.Kind is { } chosen ? UploadKinds.Word(chosen) : request.Given("kind"),
            KindProblem = sent?.KindProblem,
            FileProblem = sent?.FileProblem,
            Most = limits.MaximumBytes,
            MostText = UploadWording.Megabytes(limits.MaximumBytes),
            MostFeedback = limits.MaximumFeedbackBytes,
            MostFeedbackText = UploadWording.Megabytes(limits.MaximumFeedbackBytes),
            Own = caller.IsOfCcs ? null : supplier,
            Trail = [new("Frameworks", "/"), new(framework.Id, Paths.Framework(framework.Id)), new(name, Paths.Supplier(framework.Id, supplier))],
        };
        return new PageAnswer<UploadPage>(screen, sent is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest) { ScriptSendsTo = blobs.Origin };
    }
}
