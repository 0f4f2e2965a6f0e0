using System.Reflection;
using System.Text.RegularExpressions;
using DrsFunctions.Tests.Support;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Tests.Answers;

public sealed partial class DescriptionTests : JourneyTests
{
    [Fact]
    public async Task Description_OfTheApi_ListsExactlyTheFunctionsRoutes()
    {
        var routes =
            from function in typeof(Composition).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FunctionAttribute)))
            from trigger in function.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>()
            where trigger.Route!.StartsWith("api/", StringComparison.Ordinal)
            from method in trigger.Methods!
            select $"{method.ToLowerInvariant()} /{Constraint().Replace(trigger.Route!, "}")}";

        var description = await Api.GetAsync("/api/openapi.json");

        var described =
            from path in description.At("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            select $"{operation.Name} {path.Name}";
        Assert.StartsWith("3.", description.Text("openapi"), StringComparison.Ordinal);
        Assert.Equal(routes.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void HttpFunctions_All_AreAnonymous() =>
        Assert.All(
            typeof(Composition).Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(method => method.GetParameters())
                .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>(),
            trigger => Assert.Equal(AuthorizationLevel.Anonymous, trigger.AuthLevel));

    [Fact]
    public async Task Description_OfAStanding_NamesItsProperties()
    {
        var description = await Api.GetAsync("/api/openapi.json");

        var schema = description.At("paths").GetProperty("/api/frameworks/{framework}/suppliers/{supplier}/years/{year}")
            .At("get.responses").GetProperty("200").At("content").GetProperty("application/json").At("schema.properties");
        Assert.Superset(
            new HashSet<string> { "framework", "supplier", "year", "asOf", "submission", "rating", "kpis" },
            schema.EnumerateObject().Select(property => property.Name).ToHashSet());
    }

    [Fact]
    public async Task Health_WhenUp_TellsStorageQueuesAndTimers()
    {
        var ready = await Api.GetAsync("/api/health/ready");

        Assert.Equal(("ready", "up"), (ready.Text("status"), ready.Text("storage")));
        Assert.Contains("recompute", ready.At("queues").EnumerateObject().Select(queue => queue.Name));
        Assert.Equal("live", (await Api.GetAsync("/api/health/live")).Text("status"));
    }

    [GeneratedRegex(":[^}]+}", RegexOptions.NonBacktracking)]
    private static partial Regex Constraint();
}
