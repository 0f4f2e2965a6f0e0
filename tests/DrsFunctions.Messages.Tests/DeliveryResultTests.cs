using System.Text;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Messages.Tests.Given;
using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Messages.Tests;

public sealed class DeliveryResultTests
{
    [Fact]
    public async Task Callback_OfADelivery_ClosesTheMessageOnceHoweverOftenItComes()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        await room.TryAsync(room.ReportDue);

        Assert.Equal(204, await CallAsync(room, "delivered"));
        Assert.Equal(204, await CallAsync(room, "delivered"));
        Assert.Equal(204, await CallAsync(room, "permanent-failure"));

        var logged = await room.LoggedAsync(room.ReportDue);
        Assert.Equal((MessageStatus.Delivered, Assert.Single(room.Notify.Taken).Id, PostRoom.Wednesday(9, 30)), (logged.Status, logged.ProviderId, logged.SentOn));
        Assert.Equal(MessageStatus.Delivered, (await room.KeptAsync(room.ReportDue)).Status);
        Assert.Equal(5, (await room.LoadAsync()).Sequence);
    }

    [Fact]
    public async Task Callback_OfAPermanentFailure_StopsTheAddressAndTellsTheCategoryManager()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        await room.TryAsync(room.ReportDue);
        await room.DrainAsync();

        Assert.Equal(204, await CallAsync(room, "permanent-failure"));

        var told = MessageKey.Parse(Assert.Single(await room.DrainAsync()).Key)!;
        Assert.Equal(("addressFailed", MessageKey.CategoryManager, PostRoom.Reporter), (told.Stage, told.Contact, told.Subject));
        await room.TryAsync(told);
        Assert.Equal("category.manager@example.org", room.Notify.Taken.Single(message => message.Reference == told.ToString()).Address);
        Assert.Equal((MessageStatus.Failed, "permanent-failure"), ((await room.KeptAsync(room.ReportDue)).Status, (await room.KeptAsync(room.ReportDue)).Reason));

        var next = room.Key("overdue", PostRoom.Reporter);
        await room.QueueAsync(next, MessageTemplate.ReportOverdue);
        await room.TryAsync(next);
        Assert.Equal((MessageStatus.Dropped, DropReason.AddressFailed), ((await room.LoggedAsync(next)).Status, (await room.LoggedAsync(next)).Reason));
    }

    [Fact]
    public async Task Callback_OfTheManagersOwnAddress_TellsNobody()
    {
        await using var room = await PostRoom.OpenAsync();
        var key = room.Key("escalated", MessageKey.CategoryManager);
        await room.QueueAsync(key, MessageTemplate.ReportEscalated);
        await room.TryAsync(key);
        await room.DrainAsync();

        Assert.Equal(204, await CallAsync(room, "permanent-failure", key.ToString()));

        Assert.Empty(await room.DrainAsync());
    }

    [Fact]
    public async Task Callback_FasterThanTheAnswer_IsNotUndoneByIt()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        room.Notify.FailSending(TestNotify.NotifyFault.DroppedAnswer);
        await room.TryAsync(room.ReportDue);

        Assert.Equal(204, await CallAsync(room, "delivered"));
        room.Clock.Advance(NodaTime.Duration.FromSeconds(30));
        await room.TryAsync(room.ReportDue);

        Assert.Equal(MessageStatus.Delivered, (await room.KeptAsync(room.ReportDue)).Status);
        Assert.Equal(1, room.Notify.Sendings);
    }

    [Fact]
    public async Task Callback_OfAnUnknownMessage_IsNotFound()
    {
        await using var room = await PostRoom.OpenAsync();

        Assert.Equal(404, await CallAsync(room, "delivered"));
        Assert.Equal(404, await CallAsync(room, "delivered", "RM0000|x|report|4|late|c1"));
        Assert.Equal(404, await CallAsync(room, "delivered", "another service's reference"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer ")]
    [InlineData("Bearer callback-toke")]
    [InlineData("Bearer callback-token-")]
    [InlineData("Basic callback-token")]
    public async Task Callback_WithAWrongToken_IsRefused(string authorisation)
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        await room.TryAsync(room.ReportDue);

        Assert.Equal(401, await CallAsync(room, "delivered", authorisation: authorisation));
        Assert.Equal(MessageStatus.Sent, (await room.KeptAsync(room.ReportDue)).Status);
    }

    [Fact]
    public async Task Callback_WhereNoTokenIsSet_IsRefused()
    {
        await using var room = await PostRoom.OpenAsync(options => options with { CallbackToken = null });

        Assert.Equal(401, await CallAsync(room, "delivered", authorisation: "Bearer "));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"id":"1"}""")]
    [InlineData("""{"id":1,"reference":"a","status":"delivered"}""")]
    public async Task Callback_ThatIsNoDeliveryResult_IsRefused(string body)
    {
        await using var room = await PostRoom.OpenAsync();

        Assert.Equal(400, await PostAsync(room, body, "Bearer callback-token"));
    }

    private static Task<int> CallAsync(PostRoom room, string status, string? reference = null, string authorisation = "Bearer callback-token")
    {
        var id = room.Notify.Taken.FirstOrDefault(message => message.Reference == (reference ?? room.ReportDue.ToString()))?.Id ?? "740e5834-3a29-46b4-9a6f-16142fde533a";
        return PostAsync(
            room,
            $$"""
            {"id":"{{id}}","reference":"{{reference ?? room.ReportDue.ToString()}}","to":"pat@example.org","status":"{{status}}","created_at":"2026-01-14T09:30:00.000000Z",
             "completed_at":"2026-01-14T09:31:00.000000Z","sent_at":"2026-01-14T09:30:30.000000Z","notification_type":"email"}
            """,
            authorisation);
    }

    private static async Task<int> PostAsync(PostRoom room, string body, string authorisation)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Authorization = authorisation;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        var result = await new ReceiveDeliveryResult(room.Shelf, room.Results, room.Options).Run(context.Request, CancellationToken.None);
        return Assert.IsAssignableFrom<IStatusCodeHttpResult>(result).StatusCode!.Value;
    }
}
