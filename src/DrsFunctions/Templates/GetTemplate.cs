using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Http;
using DrsFunctions.Suppliers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Templates;

/// <summary>Gives a blank file of a kind, filled in with what is known.</summary>
public sealed class GetTemplate(Inquiries inquiries, SupplierLedgers suppliers)
{
    /// <summary><c>GET /api/frameworks/{framework}/templates/{kind}?supplier=&amp;year=&amp;format=</c>; the format is <c>xlsx</c> if it is left out.</summary>
    [Function(nameof(GetTemplate))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/templates/{kind}")] HttpRequest request,
        string framework,
        string kind,
        CancellationToken cancellationToken)
    {
        var supplier = request.Given("supplier");
        CheckCaller(request, kind, supplier);
        var asked = inquiries.Framework(framework);
        if (!TemplateMaking.Kinds.Contains(kind, StringComparer.Ordinal))
            throw new RefusalException(Problem.NotFound($"There is no template of {kind}: there are {string.Join(", ", TemplateMaking.Kinds)}."));
        if (supplier is null && TemplateMaking.IsAboutASupplier(kind))
            throw new RefusalException(Problem.BadRequest($"supplier must be given: the template of a {kind} is filled in with what is known of one."));

        var format = request.Word<TemplateFormat>("format") ?? TemplateFormat.Xlsx;
        var year = Inquiries.Year(asked, request.Number("year"), inquiries.Today);
        var record = supplier is null ? SupplierRecord.Empty : await suppliers.RecordAsync(asked, supplier, asOf: null, cancellationToken);
        var template = TemplateMaking.Of(asked.Definition, kind, supplier ?? "", record, year, inquiries.Today);
        return new FileAnswer(
            TemplateFile.Write(template, format),
            TemplateFile.MediaTypeOf(format),
            $"{asked.Id}-{kind}{(kind == "report" ? $"-year-{year.Number}" : "")}{TemplateFile.ExtensionOf(format)}");
    }

    // What is filled in is a supplier's own; a table without anything filled in is for whoever may send it.
    private void CheckCaller(HttpRequest request, string kind, string? supplier)
    {
        if (supplier is not null)
            inquiries.ReaderOf(request, supplier);
        else if (TemplateMaking.IsOfSuppliers(kind))
            inquiries.Caller(request);
        else
            inquiries.OfCcs(request);
    }
}
