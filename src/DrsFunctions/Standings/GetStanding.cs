using DrsFunctions.Access;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using DrsFunctions.Storage.Standings;
using DrsFunctions.Suppliers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Standings;

/// <summary>Tells a supplier's position in one reporting year, now or as it was.</summary>
public sealed class GetStanding(Inquiries inquiries, StandingTable standings, SupplierLedgers suppliers, CustomerSuppliers customers)
{
    /// <summary><c>GET /api/frameworks/{framework}/suppliers/{supplier}/years/{year}</c>.</summary>
    [Function(nameof(GetStanding))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/suppliers/{supplier}/years/{year}")] HttpRequest request,
        string framework,
        string supplier,
        string year,
        CancellationToken cancellationToken)
    {
        var caller = inquiries.ReaderOfStanding(request, supplier);
        var asked = inquiries.Framework(framework);
        var number = Inquiries.Year(asked, year).Number;
        var past = request.AsOf(inquiries.Clock);
        var instant = past ?? inquiries.Clock.GetCurrentInstant();
        if (caller.Role == Role.Customer)
            return StandingJson.Answer(StandingText.Of(await customers.StandingAsync(asked, supplier, number, caller, past, cancellationToken)).On(London.DayOf(instant)), instant);

        var standing = past is null
            ? await NowAsync(asked, supplier, number, cancellationToken)
            : StandingText.Of(await suppliers.StandingAsync(asked, supplier, number, past, cancellationToken));
        return StandingJson.Answer(standing.On(London.DayOf(instant)), instant);
    }

    // The row is there as soon as the supplier's registration has been recomputed; until then the ledger answers.
    private async Task<StandingText> NowAsync(FrameworkInService framework, string supplier, int year, CancellationToken cancellationToken) =>
        await standings.FindAsync(framework.Id, year, supplier, cancellationToken)
        ?? StandingText.Of(await suppliers.StandingAsync(framework, supplier, year, asOf: null, cancellationToken));
}
