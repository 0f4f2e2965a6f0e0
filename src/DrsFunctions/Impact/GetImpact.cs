using System.Collections.Immutable;
using System.Globalization;
using DrsFunctions.Compliance.Impact;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Impact;

/// <summary>Tells what a framework came to as a whole, year by year, as JSON or CSV.</summary>
public sealed class GetImpact(Inquiries inquiries, ImpactReading reading)
{
    private const string Json = "json";
    private const string Csv = "csv";

    /// <summary><c>GET /api/frameworks/{framework}/impact?year=&amp;format=</c>.</summary>
    [Function(nameof(GetImpact))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/impact")] HttpRequest request,
        string framework,
        CancellationToken cancellationToken)
    {
        inquiries.OfCcs(request);
        var asked = inquiries.Framework(framework);
        var year = request.Number("year");
        var format = request.Given("format") ?? Json;
        if (format is not (Json or Csv))
            throw new RefusalException(Problem.BadRequest($"format must be json or csv, not '{format}'."));

        var impact = ImpactView.Of(await ReadAsync(asked, year, cancellationToken));
        return format == Json ? Answer.Json(impact) : new CsvAnswer(ImpactTable.Write(asked.Id, impact), DescriptionOf(asked, year));
    }

    private static string DescriptionOf(FrameworkInService framework, int? year) =>
        $"/api/frameworks/{framework.Id}/impact/csv-metadata{(year is { } one ? $"?year={one.ToString(CultureInfo.InvariantCulture)}" : "")}";

    private async Task<ImmutableArray<YearImpact>> ReadAsync(FrameworkInService framework, int? year, CancellationToken cancellationToken) => year is null
        ? await reading.BegunAsync(framework, inquiries.Today, cancellationToken)
        : [await reading.OfAsync(framework, Inquiries.Year(framework, year, inquiries.Today), cancellationToken)];
}
