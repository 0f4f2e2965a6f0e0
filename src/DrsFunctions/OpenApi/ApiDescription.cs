using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using DrsFunctions.Storage.Json;

namespace DrsFunctions.OpenApi;

/// <summary>Describes the API as OpenAPI 3.1. Schemas come from the types that answers are written from, so they cannot differ from them.</summary>
public sealed partial class ApiDescription
{
    private readonly Lazy<JsonObject> document = new(Describe);

    /// <summary>The description.</summary>
    public JsonObject Document => document.Value;

    private static JsonObject Describe()
    {
        var paths = new JsonObject();
        foreach (var route in ApiOperations.All.GroupBy(operation => operation.Path, StringComparer.Ordinal))
            paths[route.Key] = new JsonObject(route.Select(operation => KeyValuePair.Create(operation.Method, (JsonNode?)Operation(operation))));
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "DRS compliance pipeline",
                ["version"] = "1",
                ["description"] = "Standings, targets, ledgers and uploads of suppliers on Debt Resolution Services.",
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
            },
            ["paths"] = paths,
        };
    }

    private static JsonObject Operation(ApiOperation operation)
    {
        var described = new JsonObject
        {
            ["summary"] = operation.Summary,
            ["parameters"] = new JsonArray([.. PathParameters(operation).Concat(operation.Parameters.Select(QueryParameter))]),
            ["responses"] = new JsonObject
            {
                [operation.Status.ToString(CultureInfo.InvariantCulture)] = new JsonObject
                {
                    ["description"] = "The answer.",
                    ["content"] = Content("application/json", operation.Answer),
                },
                ["default"] = new JsonObject { ["description"] = "A problem, as RFC 9457 describes them.", ["content"] = Content("application/problem+json", null) },
            },
        };
        if (operation.Body is { } body)
            described["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content("application/json", body) };
        return described;
    }

    private static JsonObject Content(string type, Type? content) =>
        new() { [type] = new JsonObject { ["schema"] = content is null ? new JsonObject { ["type"] = "object" } : StorageJson.Options.GetJsonSchemaAsNode(content) } };

    private static IEnumerable<JsonNode> PathParameters(ApiOperation operation) =>
        from Match name in PathParameter().Matches(operation.Path)
        select Parameter(name.Groups["name"].Value, "path", isRequired: true);

    private static JsonNode QueryParameter(string name) => Parameter(name, "query", isRequired: false);

    private static JsonObject Parameter(string name, string place, bool isRequired) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = isRequired,
        ["schema"] = new JsonObject { ["type"] = name is "year" or "limit" or "after" ? "integer" : "string" },
    };

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PathParameter();
}
