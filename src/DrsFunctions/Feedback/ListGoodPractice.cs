using System.Globalization;
using DrsFunctions.Access;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using DrsFunctions.Storage.Register;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Feedback;

/// <summary>Lists good practice by supplier: what consumers' feedback shows, and standards, schemes and BP-03 of accepted reports.</summary>
public sealed class ListGoodPractice(Inquiries inquiries, GoodPractices practices, RegisterTable register, CustomerSuppliers customers)
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
        var limit = request.Limit();
        var after = request.Cursor();
        var candidates = await practices.CandidatesAsync(asked, inquiries.Today, cancellationToken);
        var (first, given) = PlaceOf(after);
        var suppliers = (await VisibleAsync(caller, asked, cancellationToken))
            .Where(supplier => string.CompareOrdinal(supplier, first) >= 0)
            .Order(StringComparer.Ordinal);

        var items = new List<GoodPracticeView>();
        foreach (var supplier in suppliers)
        {
            var found = await practices.OfAsync(asked, supplier, candidates, cancellationToken);
            foreach (var (index, practice) in found.Index().Skip(supplier == first ? given : 0))
            {
                if (items.Count == limit)
                    return Answer.Json(new Page<GoodPracticeView>([.. items], Cursors.Of(string.Create(CultureInfo.InvariantCulture, $"{supplier}|{index}"))));
                items.Add(practice);
            }
        }

        return Answer.Json(new Page<GoodPracticeView>([.. items], null));
    }

    private async Task<IEnumerable<string>> VisibleAsync(Caller caller, FrameworkInService framework, CancellationToken cancellationToken) =>
        caller.Role == Role.Customer
            ? await customers.OfAsync(framework, caller.Customer, cancellationToken)
            : (await register.IdsAsync(framework.Id, cancellationToken)).Where(caller.MayReadSupplier);

    // The supplier that goes on, and how many of its items were given already.
    private static (string Supplier, int Given) PlaceOf(string? cursor)
    {
        var bar = cursor?.IndexOf('|', StringComparison.Ordinal) ?? -1;
        return bar > 0 && int.TryParse(cursor.AsSpan(bar + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? (cursor![..bar], given) : ("", 0);
    }
}
