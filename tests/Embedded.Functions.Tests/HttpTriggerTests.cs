using System.Net;
using Embedded.Functions.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Embedded.Functions.Tests;

public sealed class HttpTriggerTests
{
    private const string NoPrefix = """{"extensions":{"http":{"routePrefix":""}}}""";

    public sealed class Scoped;

    public sealed class Pages(Scoped scoped)
    {
        [Function("Root")]
        public static IResult Root([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{x:regex(^$)?}")] HttpRequest request) => Results.Text("root");

        [Function("Standing")]
        public static async Task<IResult> Standing(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/{framework}/years/{year:int}")] HttpRequest request,
            string framework, int year, int? limit, CancellationToken cancellationToken)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            return Results.Json(new { framework, year, limit });
        }

        [Function("Put")]
        public static Task<IActionResult> Put([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "things/{id}")] HttpRequest request, string id) =>
            Task.FromResult<IActionResult>(new OkObjectResult(new { Put = id }));

        [Function("Get")]
        public static ValueTask<string> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id}")] HttpRequest request, string id) => new("got " + id);

        [Function("Writes")]
        public static async Task Writes([HttpTrigger(AuthorizationLevel.Anonymous, Route = "writes")] HttpRequest request)
        {
            request.HttpContext.Response.StatusCode = StatusCodes.Status418ImATeapot;
            await request.HttpContext.Response.WriteAsync("written");
        }

        [Function("Throws")]
        public static Task<IResult> Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "throws")] HttpRequest request) => throw new InvalidOperationException("as told");

        [Function("Scope")]
        public IResult Scope([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "scope")] HttpRequest request, FunctionContext context) =>
            Results.Text($"{ReferenceEquals(scoped, context.InstanceServices.GetRequiredService<Scoped>())} {scoped.GetHashCode()}");

        [Function("Keyed")]
        public static IResult Keyed([HttpTrigger(AuthorizationLevel.Function, "get", Route = "keyed")] HttpRequest request) => Results.Text("in");

        [Function("Master")]
        public static IResult Master([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "master")] HttpRequest request) => Results.Text("in");
    }

    public sealed class Outer(Recorder recorder) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            recorder.Add($"outer before {context.FunctionDefinition.Name} {context.GetHttpContext()!.Request.Path}");
            try
            {
                await next(context);
                recorder.Add("outer after");
            }
            catch (InvalidOperationException exception)
            {
                context.GetInvocationResult().Value = Results.Problem(exception.Message);
            }
        }
    }

    public sealed class Inner(Recorder recorder) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            recorder.Add("inner before");
            await next(context);
            recorder.Add($"inner after {context.GetInvocationResult().Value is IResult}");
        }
    }

    [Theory]
    [InlineData("GET", "/", HttpStatusCode.OK, "root")]
    [InlineData("GET", "/api/RM6226/years/4?limit=7", HttpStatusCode.OK, """{"framework":"RM6226","year":4,"limit":7}""")]
    [InlineData("GET", "/api/RM6226/years/4", HttpStatusCode.OK, """{"framework":"RM6226","year":4,"limit":null}""")]
    [InlineData("GET", "/api/RM6226/years/four", HttpStatusCode.NotFound, "")]
    [InlineData("PUT", "/things/1", HttpStatusCode.OK, """{"put":"1"}""")]
    [InlineData("GET", "/things/1", HttpStatusCode.OK, "got 1")]
    [InlineData("DELETE", "/things/1", HttpStatusCode.NotFound, "")]
    [InlineData("PATCH", "/writes", (HttpStatusCode)418, "written")]
    [InlineData("GET", "/throws", HttpStatusCode.InternalServerError, "")]
    [InlineData("GET", "/nowhere", HttpStatusCode.NotFound, "")]
    public async Task Request_OfEachKind_IsAnswered(string method, string path, HttpStatusCode status, string body)
    {
        await using var host = await StartAsync();

        using var request = new HttpRequestMessage(new(method), path);
        using var response = await host.Http.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task RoutePrefix_WithoutASetting_IsApi()
    {
        await using var host = await StartAsync(hostJson: "{}");

        Assert.Equal("got 1", await host.Http.GetStringAsync("/api/things/1"));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("/things/1")).StatusCode);
    }

    [Fact]
    public async Task Scope_OfARequest_IsItsOwn()
    {
        await using var host = await StartAsync();

        var one = await host.Http.GetStringAsync("/scope");
        var other = await host.Http.GetStringAsync("/scope");

        Assert.StartsWith("True ", one, StringComparison.Ordinal);
        Assert.NotEqual(one, other, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Middleware_AroundAFunction_RunsInTheOrderItWasAdded()
    {
        await using var host = await StartAsync(withMiddleware: true);

        await host.Http.GetStringAsync("/");

        Assert.Equal("outer before Root /, inner before, inner after True, outer after", string.Join(", ", host.Recorder.Entries));
    }

    [Fact]
    public async Task Middleware_ThatCatchesAnException_AnswersForTheFunction()
    {
        await using var host = await StartAsync(withMiddleware: true);

        using var response = await host.Http.GetAsync("/throws");

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("as told", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/keyed", HttpStatusCode.Unauthorized)]
    [InlineData("/keyed?code=wrong", HttpStatusCode.Unauthorized)]
    [InlineData("/keyed?code=function", HttpStatusCode.OK)]
    [InlineData("/keyed?code=host", HttpStatusCode.OK)]
    [InlineData("/keyed?code=master", HttpStatusCode.OK)]
    [InlineData("/master?code=host", HttpStatusCode.Unauthorized)]
    [InlineData("/master?code=master", HttpStatusCode.OK)]
    [InlineData("/things/1?code=wrong", HttpStatusCode.OK)]
    public async Task Keys_WhereTheyAreSet_AreAskedFor(string path, HttpStatusCode status)
    {
        await using var host = await StartAsync(settings: [("AzureWebJobs:MasterKey", "master"), ("AzureWebJobs:HostKey", "host"), ("AzureWebJobs:Keyed:Key", "function")]);

        using var response = await host.Http.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.OK)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.Unauthorized)]
    [InlineData("Host", "elsewhere.example", HttpStatusCode.Unauthorized)]
    [InlineData("X-Forwarded-For", "192.0.2.1", HttpStatusCode.Unauthorized)]
    public async Task Keys_WhereNoneAreSet_AreNotAskedOfThisMachine(string? header, string? value, HttpStatusCode status)
    {
        await using var host = await StartAsync();

        using var request = new HttpRequestMessage(HttpMethod.Get, "/master");
        if (header is not null)
            request.Headers.TryAddWithoutValidation(header, value);
        using var response = await host.Http.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task DisabledFunction_ByEitherSetting_IsNotThere()
    {
        await using var host = await StartAsync(settings: [("AzureWebJobs.Root.Disabled", "true"), ("AzureWebJobs:Get:Disabled", "1")]);

        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("/things/1")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync("/scope")).StatusCode);
    }

    private static Task<TestHost> StartAsync(bool withMiddleware = false, string hostJson = NoPrefix, params (string, string)[] settings) => TestHost.StartAsync(
        TestHost.Settings(settings),
        [typeof(Pages)],
        configure: builder =>
        {
            builder.Services.AddScoped<Scoped>();
            if (withMiddleware)
            {
                builder.UseMiddleware<Outer>();
                builder.UseMiddleware<Inner>();
            }
        },
        hostJson: hostJson);
}
