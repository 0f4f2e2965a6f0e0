using DrsFunctions.Access;
using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Feedback;

/// <summary>Lists good practice by supplier: what consumers' feedback shows, and standards, schemes and BP-03 of accepted reports.</summary>
public sealed class ListGoodPractice(Inquiries inquiries, GoodPracticeList practices, CustomerSuppliers customers)
{
    /// <summary><c>GET /api/frameworks/{framework}/good-practice</c>.</summary>
    [Function(nameof(ListGoodPractice))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/good-practice")] HttpRequest request,
        string framework,
        CancellationToken cancellationToken)
    {
        var caller = inquiries.Caller(request);
        var asked = inquiries.Framework(framework);
        var isVisible = caller.Role == Role.Customer
            ? (await customers.OfAsync(asked, caller.Customer, cancellationToken)).Contains
            : (Func<string, bool>)caller.MayReadSupplier;
        return Answer.Json(await practices.ReadAsync(asked, isVisible, request.Cursor(), request.Limit(), inquiries.Today, cancellationToken));
    }
}
