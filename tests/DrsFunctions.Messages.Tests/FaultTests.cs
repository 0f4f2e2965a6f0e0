using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Messages.Tests.Given;
using DrsFunctions.TestNotify;
using NodaTime;

namespace DrsFunctions.Messages.Tests;

/// <summary>The provider misbehaves: no message is lost, none is sent twice.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData(NotifyFault.Silence)]
    [InlineData(NotifyFault.SilenceAfterTaking)]
    [InlineData(NotifyFault.DroppedAnswer)]
    [InlineData(NotifyFault.GarbledAnswer)]
    [InlineData(NotifyFault.TooManyRequests)]
    [InlineData(NotifyFault.ServerError)]
    [InlineData(NotifyFault.Unavailable)]
    public async Task Fault_ThatPasses_DelaysTheMessageAndNothingElse(NotifyFault fault)
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        room.Notify.FailSending(fault);

        var waits = await room.TryUntilDoneAsync(room.ReportDue);

        Assert.Equal([Duration.FromSeconds(30)], waits);
        Assert.Single(room.Notify.Taken);
        Assert.Equal(MessageStatus.Sent, (await room.KeptAsync(room.ReportDue)).Status);
    }

    [Theory]
    [InlineData(NotifyFault.Silence)]
    [InlineData(NotifyFault.ServerError)]
    [InlineData(NotifyFault.TooManyRequests)]
    public async Task Fault_WhileLookingUp_SendsNothingUntilItIsKnown(NotifyFault fault)
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        room.Notify.FailSending(NotifyFault.DroppedAnswer);
        await room.TryAsync(room.ReportDue);
        room.Notify.FailReading(fault, fault);
        room.Clock.Advance(Duration.FromSeconds(30));

        await room.TryUntilDoneAsync(room.ReportDue);

        Assert.Equal(1, room.Notify.Sendings);
        Assert.Single(room.Notify.Taken);
    }

    [Fact]
    public async Task Fault_ThatLasts_ParksTheMessageAfterFiveMoreTries()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        room.Notify.FailSending([.. Enumerable.Repeat(NotifyFault.ServerError, 6)]);

        var waits = await room.TryUntilDoneAsync(room.ReportDue);

        Assert.Equal(NotifyOptions.UsualDelays, waits);
        Assert.Empty(room.Notify.Taken);
        var logged = await room.LoggedAsync(room.ReportDue);
        Assert.Equal((MessageStatus.Parked, "500 Exception: Internal server error"), (logged.Status, logged.Reason));
        Assert.Equal(MessageStatus.Parked, (await room.KeptAsync(room.ReportDue)).Status);
    }

    [Theory]
    [InlineData(NotifyFault.BadRequest, "400 ValidationError: email_address … is not a valid email address")]
    [InlineData(NotifyFault.Forbidden, "403 AuthError: Invalid token: API key revoked")]
    public async Task Refusal_ThatIsFinal_ParksTheMessageAtOnce(NotifyFault fault, string reason)
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        room.Notify.FailSending(fault);

        Assert.Empty(await room.TryUntilDoneAsync(room.ReportDue));

        Assert.Equal((MessageStatus.Parked, reason), ((await room.KeptAsync(room.ReportDue)).Status, (await room.KeptAsync(room.ReportDue)).Reason));
    }

    [Fact]
    public async Task Try_CutShortAfterItBegan_IsMadeUpForByTheEntryThatComesAgain()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        var kept = await room.KeptAsync(room.ReportDue);
        await room.Messages.TryPutAsync(kept with { Attempts = 1, WaitsUntil = room.Clock.GetCurrentInstant() + Duration.FromMinutes(2) }, CancellationToken.None);

        await room.TryAsync(room.ReportDue);
        Assert.Empty(room.Notify.Taken);
        room.Clock.Advance(Duration.FromMinutes(2));
        await room.TryAsync(room.ReportDue);

        Assert.Single(room.Notify.Taken);
    }

    [Fact]
    public async Task Faults_OfEveryKind_LoseNothingAndDoubleNothing()
    {
        await using var room = await PostRoom.OpenAsync();
        MessageKey[] keys = [.. Enumerable.Range(0, 30).Select(number => room.Key($"escalated-{20 + (20 * number)}", MessageKey.CategoryManager))];
        foreach (var key in keys)
            await room.QueueAsync(key, MessageTemplate.ReportEscalated);
        room.Notify.FailSending(
        [
            .. Enumerable.Repeat(
                new[]
                {
                    NotifyFault.DroppedAnswer, NotifyFault.ServerError, NotifyFault.SilenceAfterTaking, NotifyFault.TooManyRequests,
                    NotifyFault.Silence, NotifyFault.GarbledAnswer, NotifyFault.Unavailable,
                },
                4).SelectMany(faults => faults),
        ]);
        room.Notify.FailReading(NotifyFault.ServerError, NotifyFault.DroppedAnswer, NotifyFault.Silence, NotifyFault.Unavailable);

        // Every entry twice and in any order, as a queue may bring them.
        for (var round = 0; round < 12; round++)
        {
            await Parallel.ForEachAsync(keys.Concat(keys.Reverse()), new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (key, _) => await room.TryAsync(key));
            room.Clock.Advance(Duration.FromMinutes(10));
        }

        Assert.Equal(keys.Select(key => key.ToString()).Order(), room.Notify.Taken.Select(message => message.Reference).Order());
        foreach (var key in keys)
            Assert.Equal(MessageStatus.Sent, (await room.KeptAsync(key)).Status);
    }
}
