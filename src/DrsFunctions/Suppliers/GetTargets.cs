using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Suppliers;

/// <summary>Tells what a supplier owes in one reporting year, and how each target came about.</summary>
public sealed class GetTargets(Inquiries inquiries, SupplierLedgers suppliers)
{
    /// <summary><c>GET /api/frameworks/{framework}/suppliers/{supplier}/targets?year=</c>.</summary>
    [Function(nameof(GetTargets))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/suppliers/{supplier}/targets")] HttpRequest request,
        string framework,
        string supplier,
        CancellationToken cancellationToken)
    {
        inquiries.ReaderOf(request, supplier);
        var asked = inquiries.Framework(framework);
        var past = request.AsOf(inquiries.Clock);
        var day = London.DayOf(past ?? inquiries.Clock.GetCurrentInstant());
        var year = Inquiries.Year(asked, request.Number("year"), day);
        return Answer.Json(TargetsView.Of(asked.AsOf(past), await suppliers.RecordAsync(asked, supplier, past, cancellationToken), year, day));
    }
}
