using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Tests.Access;

/// <summary>Every route, asked by everybody: a route that is not in the table fails.</summary>
[Collection(AccessCollection.Name)]
public sealed class AccessMatrixTests(SignedInApp app)
{
    private const string NoBody = "";
    private const string Framework = "api/frameworks/{framework}";
    private const string Supplier = Framework + "/suppliers/{supplier}";
    private const string Page = "frameworks/{framework}/suppliers/{supplier}";

    private static readonly string[] Callers = ["nobody", "ccs.read", "ccs.decide", "ccs.admin", "own customer", "other customer", "own supplier", "other supplier"];

    // 400, 404 and 409 are the answers to whoever may: what is asked for is left out, so that asking changes nothing. The customer
    // of the path's supplier is its own, the one whose requirement is asked for.
    private static readonly Route[] Table =
    [
        //                                                                    nobody read decide admin customer other supplier other
        new("get", "api/frameworks", "", NoBody,                                 "401 200 200 200 200 200 200 200"),
        new("get", Framework, "", NoBody,                                        "401 200 200 200 200 200 200 200"),
        new("get", Framework + "/standings", "", NoBody,                         "401 200 200 200 200 200 403 403"),
        new("get", Framework + "/late", "", NoBody,                              "401 200 200 200 403 403 403 403"),
        new("get", Framework + "/uploads", "", NoBody,                           "401 200 200 200 403 403 403 403"),
        new("get", Framework + "/uploads/{uploadId}", "", NoBody,                "401 200 200 200 403 403 403 403"),
        new("get", Framework + "/impact", "", NoBody,                            "401 200 200 200 403 403 403 403"),
        new("get", Framework + "/impact/csv-metadata", "", NoBody,               "401 200 200 200 403 403 403 403"),
        new("get", Framework + "/exceptions", "", NoBody,                        "401 200 200 200 403 403 403 403"),
        new("get", Framework + "/hardship", "", NoBody,                          "401 200 200 200 403 403 403 403"),
        new("get", Framework + "/good-practice", "", NoBody,                     "401 200 200 200 200 200 200 200"),
        new("get", Framework + "/requirements", "", NoBody,                      "401 200 200 200 200 200 403 403"),
        new("get", Framework + "/requirements/{requirement}", "", NoBody,        "401 200 200 200 200 403 403 403"),
        new("put", Framework + "/requirements/{requirement}", "", Requirement,   "401 403 200 200 200 403 403 403"),
        new("get", Framework + "/templates/{kind}", "", NoBody,                  "401 400 400 400 400 400 400 400"),
        new("get", Framework + "/templates/{kind}", "?supplier={supplier}", NoBody, "401 200 200 200 403 403 200 403"),
        new("get", Supplier, "", NoBody,                                         "401 200 200 200 403 403 200 403"),
        new("get", Supplier + "/years/{year}", "", NoBody,                       "401 200 200 200 200 403 200 403"),
        new("get", Supplier + "/targets", "", NoBody,                            "401 200 200 200 403 403 200 403"),
        new("get", Supplier + "/ledger", "", NoBody,                             "401 200 200 200 403 403 200 403"),
        new("get", Supplier + "/ledger/verification", "", NoBody,                "401 200 200 200 403 403 200 403"),
        new("get", Supplier + "/uploads", "", NoBody,                            "401 200 200 200 403 403 200 403"),
        new("get", Supplier + "/uploads/{uploadId}", "", NoBody,                 "401 200 200 200 403 403 200 403"),
        new("post", Supplier + "/uploads", "", "{}",                             "401 403 403 400 403 403 400 403"),
        new("post", Supplier + "/decisions", "", "{}",                           "401 403 400 400 403 403 403 403"),
        new("get", Supplier + "/feedback", "", NoBody,                           "401 200 200 200 403 403 200 403"),
        new("get", "api/messages", "", NoBody,                                   "401 200 200 200 403 403 403 403"),
        new("post", "api/notify/callback", "", "{}",                             "401 401 401 401 401 401 401 401"),
        new("get", "api/health/live", "", NoBody,                                "200 200 200 200 200 200 200 200"),
        new("get", "api/health/ready", "", NoBody,                               "401 200 200 200 200 200 200 200"),
        new("get", "api/openapi.json", "", NoBody,                               "401 200 200 200 200 200 200 200"),
        new("get", "assets/{*path}", "", NoBody,                                 "404 404 404 404 404 404 404 404"),
        new("get", "{x:regex(^$)?}", "", NoBody,                                 "401 200 200 200 403 403 403 403"),
        new("get", "messages", "", NoBody,                                       "401 200 200 200 403 403 403 403"),
        new("get", "frameworks/{framework}", "", NoBody,                         "401 200 200 200 403 403 403 403"),
        new("get", "frameworks/{framework}/late", "", NoBody,                    "401 200 200 200 403 403 403 403"),
        new("get", "frameworks/{framework}/impact", "", NoBody,                  "401 200 200 200 403 403 403 403"),
        new("get", "frameworks/{framework}/suppliers/{supplier}", "", NoBody,    "401 200 200 200 403 403 200 403"),
        new("get", "frameworks/{framework}/good-practice", "", NoBody,           "401 200 200 200 403 403 403 403"),
        new("get", Page + "/decisions/{decision}", "?year=4&subject=report", NoBody, "401 403 200 200 403 403 403 403"),
        new("post", Page + "/decisions/{decision}", "?year=4&subject=report", NoBody, "401 403 400 400 403 403 403 403"),
        new("get", Page + "/upload", "", NoBody,                                 "401 403 403 200 403 403 200 403"),
        new("post", Page + "/upload", "", NoBody,                                "401 403 403 400 403 403 400 403"),
        new("get", Page + "/upload/waiting", "?kind=report&file=none.csv", NoBody, "401 403 403 200 403 403 200 403"),
        new("get", "frameworks/{framework}/uploads/{owner}/{uploadId}", "", NoBody, "401 200 200 200 403 403 200 403"),
    ];

    private static string Requirement =>
        $$"""{ "customerUrn": "{{SignedInApp.Customer}}", "supplier": "{{SignedInApp.Supplier}}", "kind": "magnify", "kpi": "VI-01", "factor": 1.5 }""";

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Table.Length)];

    [Fact]
    public void Routes_OfTheApp_AllStandInTheTable() =>
        Assert.Equal(
            RoutesOfTheApp().Order(StringComparer.Ordinal),
            Table.Select(route => $"{route.Method} {route.Template}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    // A Functions host tries routes in the order of the functions' names, whatever is more exact.
    [Fact]
    public void Routes_OfTheApp_NeverAnswerTheSamePath()
    {
        var routes = RoutesOfTheApp().ToList();
        var overlapping = from first in routes
                          from second in routes
                          where string.CompareOrdinal(first, second) < 0 && MayMeet(first.Split(['/', ' ']), second.Split(['/', ' ']))
                          select $"{first} and {second}";

        Assert.Empty(overlapping);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Route_AskedByEverybody_AnswersWhoMay(int row)
    {
        var route = Table[row];
        var answers = new List<string>();
        foreach (var caller in Callers)
        {
            using var answer = await app.SendAsync(
                new(route.Method.ToUpperInvariant()), route.Path(app.UploadId), app.TokenOf(caller), route.Body.Length > 0 ? route.Body : null);
            answers.Add(((int)answer.StatusCode).ToString());
        }

        Assert.Equal($"{route} {route.Answers}", $"{route} {string.Join(' ', answers)}");
    }

    private static bool MayMeet(string[] first, string[] second)
    {
        if (Array.FindIndex(first, IsCatchAll) is >= 0 and var rest)
            return second.Length >= rest && MayMeet(first[..rest], second[..rest]);
        if (Array.Exists(second, IsCatchAll))
            return MayMeet(second, first);
        return first.Length == second.Length && first.Zip(second).All(part => part.First == part.Second || IsParameter(part.First) || IsParameter(part.Second));
    }

    private static bool IsCatchAll(string segment) => segment.StartsWith("{*", StringComparison.Ordinal);

    // The root's answers an empty path alone.
    private static bool IsParameter(string segment) => segment.StartsWith('{') && !segment.Contains("regex(^$)", StringComparison.Ordinal);

    private static IEnumerable<string> RoutesOfTheApp() =>
        from type in typeof(Composition).Assembly.GetTypes()
        from method in type.GetMethods()
        where method.GetCustomAttribute<FunctionAttribute>() is not null
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null
        from verb in trigger.Methods ?? ["any"]
        select $"{verb} {trigger.Route}";

    private sealed record Route(string Method, string Template, string Query, string Body, string Answers)
    {
        public string Path(string uploadId) => "/" + (Template + Query)
            .Replace("{framework}", "RM6226", StringComparison.Ordinal)
            .Replace("{supplier}", SignedInApp.Supplier, StringComparison.Ordinal)
            .Replace("{owner}", SignedInApp.Supplier, StringComparison.Ordinal)
            .Replace("{uploadId}", uploadId, StringComparison.Ordinal)
            .Replace("{year}", "4", StringComparison.Ordinal)
            .Replace("{kind}", "report", StringComparison.Ordinal)
            .Replace("{decision}", "waive", StringComparison.Ordinal)
            .Replace("{requirement}", "own", StringComparison.Ordinal)
            .Replace("{*path}", "nothing", StringComparison.Ordinal)
            .Replace("{x:regex(^$)?}", "", StringComparison.Ordinal);

        public override string ToString() => $"{Method} {Template}{Query}";
    }
}
