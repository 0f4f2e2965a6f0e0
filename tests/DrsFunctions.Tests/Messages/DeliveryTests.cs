using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Messages;
using DrsFunctions.TestNotify;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Messages;

/// <summary>The way of a message through the running app: from a file that arrives to what the provider says became of the message.</summary>
public sealed class DeliveryTests
{
    private const string Clock = "2026-01-05T09:00:00Z";
    private const string Item = """
        {
          "items": [ {
            "key": "text", "obligation": "text", "stage": "text", "supplier": "text", "year": "whole?", "contact": "text", "status": "text",
            "queuedOn": "instant", "sentOn": "instant?", "providerId": "text?", "reason": "text?" } ],
          "next": "text?"
        }
        """;

    [Fact]
    public async Task Messages_OfAFile_ReachTheProviderOnceEachWhateverItDoes()
    {
        await using var notify = await NotifyServer.StartAsync();
        await using var scene = await Scene.SetAsync();
        await scene.StartAsync(Clock, Settings(notify));
        var supplier = scene.Supplier();
        await supplier.RegisterAsync();
        await supplier.ListContactAsync("Pat@example.org");
        await supplier.ListContactAsync("pat@EXAMPLE.org");
        notify.FailSending(NotifyFault.DroppedAnswer, NotifyFault.ServerError, NotifyFault.Silence, NotifyFault.TooManyRequests);

        await supplier.SendPlanAsync();
        await supplier.SendAsync("report", "Section,Item\r\nKPI,VI-01\r\n"u8.ToArray());

        var route = $"/api/messages?supplier={supplier.Id}";
        var messages = await scene.Api.UntilAsync(route, page => page.Items().Count == 4 && page.Items().All(item => item.Text("status") == "sent"), seconds: 60);
        Shape.Fits(Item, messages);
        Assert.Equal(["accepted", "errors", "received", "received"], messages.Items().Select(item => item.Text("stage")).Order());
        Assert.Equal(messages.Items().Select(item => item.Text("key")).Order(), notify.Taken.Select(taken => taken.Reference).Order());
        Assert.All(notify.Taken, taken => Assert.Equal("pat@EXAMPLE.org", taken.Address, ignoreCase: true));

        await HearAsync(scene, notify, messages.Items()[0].Text("key")!);
        Assert.DoesNotContain("example.org", scene.App.Log + await scene.Account.TextOfAsync("Ledger") + await scene.Account.TextOfAsync("Messages"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(4, (await scene.Api.AllAsync(route, limit: 3)).Count);
        Assert.Empty((await scene.Api.GetAsync("/api/messages?supplier=nobody")).Items());
        (await scene.Api.AskAsync("/api/messages?cursor=x")).IsProblem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Messages_WithoutAKey_AreNotSentAndAnyoneAtCcsSeesWhy()
    {
        var journey = await Journey.SharedAsync();
        var supplier = await journey.SupplierAsync();
        await supplier.ListContactAsync("reporting@example.org");
        await supplier.SendPlanAsync();

        var page = await journey.Api.UntilAsync(
            $"/api/messages?supplier={supplier.Id}", found => found.Items().Count == 2 && found.Items().All(item => item.Text("status") == "notSent"));

        Assert.All(page.Items(), item => Assert.Equal("noNotifyKey", item.Text("reason")));
        Assert.Equal(2, (await supplier.LedgerAsync()).Count(entry => entry.Text("kind") == "messageClosed"));
        var answer = await journey.App.Http.PostAsJsonAsync("/api/notify/callback", new { id = "1", reference = page.Items()[0].Text("key"), status = "delivered" });
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static async Task HearAsync(Scene scene, NotifyServer notify, string key)
    {
        var id = notify.Taken.Single(taken => taken.Reference == key).Id;
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(scene, key, id, "delivered", "wrong"));
        Assert.Equal(HttpStatusCode.NotFound, await CallAsync(scene, key + "x", id, "delivered", "the-token"));
        Assert.Equal(HttpStatusCode.NoContent, await CallAsync(scene, key, id, "delivered", "the-token"));
        Assert.Equal(HttpStatusCode.NoContent, await CallAsync(scene, key, id, "permanent-failure", "the-token"));
        var item = (await scene.Api.GetAsync("/api/messages")).Items().Single(message => message.Text("key") == key);
        Assert.Equal(("delivered", id), (item.Text("status"), item.Text("providerId")));
    }

    private static async Task<HttpStatusCode> CallAsync(Scene scene, string reference, string id, string status, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/notify/callback")
        {
            Content = JsonContent.Create(new { id, reference, to = "pat@example.org", status, notification_type = "email" }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await scene.App.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static (string Name, string Value)[] Settings(NotifyServer notify) =>
    [
        ("Notify__ApiKey", NotifyServer.TestKey),
        ("Notify__BaseUrl", notify.Address),
        ("Notify__CallbackToken", "the-token"),
        ("Notify__Patience", "00:00:02"),
        .. Enumerable.Range(0, 5).Select(number => ($"Notify__Delays__{number}", "00:00:01")),
        .. Enum.GetValues<MessageTemplate>().Select(template => ($"Notify__Templates__{NotifyOptions.NameOf(template)}", new Guid((int)template + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0).ToString())),
    ];
}
