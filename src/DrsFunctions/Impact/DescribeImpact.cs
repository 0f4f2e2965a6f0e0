using System.Text.Json.Nodes;
using DrsFunctions.Exports;
using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Impact;

/// <summary>Describes the CSV of the framework's impact as CSV on the Web does.</summary>
public sealed class DescribeImpact(Inquiries inquiries)
{
    /// <summary><c>GET /api/frameworks/{framework}/impact/csv-metadata?year=</c>.</summary>
    [Function(nameof(DescribeImpact))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/impact/csv-metadata")] HttpRequest request,
        string framework)
    {
        inquiries.OfCcs(request);
        var asked = inquiries.Framework(framework);
        var year = request.Number("year") is { } number ? Inquiries.Year(asked, number, inquiries.Today).Number : (int?)null;
        return Answer.Json(JsonNode.Parse(CsvMetadata.Of(ImpactTable.Of(year))));
    }
}
