using System.Net;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Hosting;

/// <summary>What callers are told when something fails inside: that it did, and nothing about the inside.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task Answer_WhenStorageIsGone_SaysThatItFailedAndNothingOfTheInside()
    {
        await using var scene = await Scene.SetAsync();
        await scene.StartAsync("2026-01-05T09:00:00Z");
        var supplier = scene.Supplier();
        await supplier.RegisterAsync();
        await scene.LoseStorageAsync();

        var (json, page) = (await scene.Api.AskAsync($"{supplier.Route}/ledger"), await scene.Api.AskAsync("/messages"));

        Assert.Equal((HttpStatusCode.InternalServerError, "application/problem+json"), (json.Status, json.ContentType));
        Assert.Equal("Something went wrong", json.Json.Text("title"));
        Assert.Equal((HttpStatusCode.InternalServerError, "text/html"), (page.Status, page.ContentType));
        foreach (var inside in new[] { "devstoreaccount1", "127.0.0.1", "Exception", "   at " })
        {
            Assert.DoesNotContain(inside, json.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(inside, page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Connection refused", scene.App.Log, StringComparison.Ordinal);
    }
}
