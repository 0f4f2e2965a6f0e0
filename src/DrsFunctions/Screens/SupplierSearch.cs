using DrsFunctions.Compliance.Standings;
using DrsFunctions.Http;
using DrsFunctions.Standings;
using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Screens;

/// <summary>Which suppliers a list shall show, and in which order.</summary>
/// <param name="Submission">Those whose report has got there; null for all.</param>
/// <param name="Rating">Those rated so; null for all.</param>
/// <param name="Name">Those whose name or id contains this; null for all.</param>
/// <param name="Sort">The order: <c>name</c>, <c>report</c>, <c>index</c> or <c>business</c>; null for the worst first.</param>
internal sealed record SupplierSearch(Submission? Submission, Rating? Rating, string? Name, string? Sort)
{
    // The later, the better.
    private static readonly Submission[] WorstFirst =
    [
        Compliance.Standings.Submission.Late,
        Compliance.Standings.Submission.Overdue,
        Compliance.Standings.Submission.ErrorsToCorrect,
        Compliance.Standings.Submission.Queried,
        Compliance.Standings.Submission.Due,
        Compliance.Standings.Submission.NotDue,
        Compliance.Standings.Submission.Submitted,
        Compliance.Standings.Submission.Accepted,
    ];

    /// <summary>What a question asks for.</summary>
    /// <exception cref="RefusalException">400: a word is none of those known.</exception>
    public static SupplierSearch Of(HttpRequest request) =>
        new(request.Word<Submission>("submission"), request.Word<Rating>("rating"), request.Given("name")?.Trim(), request.Given("sort"));

    /// <summary>The suppliers wanted, in the order wanted.</summary>
    public IReadOnlyList<StandingSummaryView> In(IEnumerable<StandingSummaryView> standings)
    {
        var wanted = standings.Where(standing =>
            (Submission is null || standing.Submission == Submission)
            && (Rating is null || standing.Rating == Rating)
            && (Name is null || standing.Supplier.Name.Contains(Name, StringComparison.OrdinalIgnoreCase) || standing.Supplier.Id.Contains(Name, StringComparison.Ordinal)));
        var ordered = Sort switch
        {
            "name" => wanted.OrderBy(standing => standing.Supplier.Name, StringComparer.OrdinalIgnoreCase),
            "report" => wanted.OrderBy(PlaceOf),
            "index" => wanted.OrderBy(standing => standing.Index ?? decimal.MaxValue),
            "business" => wanted.OrderByDescending(standing => standing.BusinessWonGbp),
            _ => wanted.OrderByDescending(standing => standing.Rating).ThenBy(PlaceOf),
        };
        return [.. ordered.ThenBy(standing => standing.Supplier.Name, StringComparer.OrdinalIgnoreCase).ThenBy(standing => standing.Supplier.Id, StringComparer.Ordinal)];
    }

    private static int PlaceOf(StandingSummaryView standing) =>
        Array.IndexOf(WorstFirst, standing.Submission) is >= 0 and var place ? place : WorstFirst.Length;
}
