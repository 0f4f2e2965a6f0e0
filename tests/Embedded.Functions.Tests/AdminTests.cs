using System.Net;
using System.Net.Http.Json;
using Azure.Storage.Blobs;
using Embedded.Functions.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Embedded.Functions.Tests;

public sealed class AdminTests
{
    public sealed class Functions(Recorder recorder)
    {
        [Function("Nightly")]
        public void Nightly([TimerTrigger("0 0 2 1 1 *")] TimerInfo timer) => recorder.Add($"nightly, past due {timer.IsPastDue}");

        [Function("Takes")]
        public void Takes([QueueTrigger("%Queue%")] string message) => recorder.Add("message " + message);

        [Function("Ingest")]
        public void Ingest([BlobTrigger("somewhere/{path}")] BlobClient blob) => recorder.Add($"blob {blob.BlobContainerName} {blob.Name}");

        [Function("Page")]
        public static IResult Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "page")] HttpRequest request) => Results.Ok();

        [Function("Off")]
        public void Off([QueueTrigger("%Queue%-off")] string message) => recorder.Add("off " + message);
    }

    [Theory]
    [InlineData("Nightly", "", "nightly, past due False")]
    [InlineData("nightly", "", "nightly, past due False")]
    [InlineData("Takes", "hello", "message hello")]
    [InlineData("Ingest", "somewhere/a/b.csv", "blob somewhere a/b.csv")]
    public async Task Run_OfAFunction_AnswersAcceptedAndRunsIt(string function, string input, string expected)
    {
        await using var host = await StartAsync();

        using var response = await host.Http.PostAsJsonAsync($"/admin/functions/{function}", new { input });

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        await host.Recorder.WaitForAsync(expected);
    }

    [Theory]
    [InlineData("Unknown", "", HttpStatusCode.NotFound)]
    [InlineData("Page", "", HttpStatusCode.NotFound)]
    [InlineData("Off", "", HttpStatusCode.NotFound)]
    [InlineData("Ingest", "elsewhere/a.csv", HttpStatusCode.BadRequest)]
    public async Task Run_OfWhatCannotRun_IsRefused(string function, string input, HttpStatusCode status)
    {
        await using var host = await StartAsync();

        using var response = await host.Http.PostAsJsonAsync($"/admin/functions/{function}", new { input });

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Run_FromAnotherSitesPage_IsRefused()
    {
        await using var host = await StartAsync();

        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/functions/Nightly") { Content = new StringContent("{}") };
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var response = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Run_WithABodyThatIsNoJson_IsABadRequest()
    {
        await using var host = await StartAsync();

        using var response = await host.Http.PostAsync("/admin/functions/Nightly", new StringContent("no json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Status_OfARunningHost_IsRunning()
    {
        await using var host = await StartAsync();

        Assert.Equal("""{"state":"Running"}""", await host.Http.GetStringAsync("/admin/host/status"));
    }

    private static Task<TestHost> StartAsync() =>
        TestHost.StartAsync(TestHost.Settings(("Queue", Emulator.Name("queue")), ("AzureWebJobs.Off.Disabled", "true")), [typeof(Functions)]);
}
