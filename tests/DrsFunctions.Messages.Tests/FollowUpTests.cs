using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Messages.Tests.Given;
using DrsFunctions.TestNotify;
using NodaTime;

namespace DrsFunctions.Messages.Tests;

public sealed class FollowUpTests
{
    private static readonly Instant Thursday = PostRoom.Wednesday(9, 20) + Duration.FromDays(1);

    [Theory]
    [InlineData("delivered", MessageStatus.Delivered)]
    [InlineData("temporary-failure", MessageStatus.Failed)]
    [InlineData("sending", MessageStatus.Sent)]
    public async Task Result_ThatNeverCame_IsAskedForAfterHours(string word, MessageStatus status)
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        await room.TryAsync(room.ReportDue);
        room.Notify.Become(room.ReportDue.ToString(), word);

        await room.FollowUpAsync();
        Assert.Equal(MessageStatus.Sent, (await room.KeptAsync(room.ReportDue)).Status);
        room.Clock.Advance(Duration.FromHours(5));
        await room.FollowUpAsync();

        Assert.Equal(status, (await room.KeptAsync(room.ReportDue)).Status);
    }

    [Fact]
    public async Task Result_ThatTheProviderHasForgotten_IsUnknownForGood()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        await room.TryAsync(room.ReportDue);
        room.Notify.Forget(room.ReportDue.ToString());
        room.Clock.Advance(Duration.FromDays(8));

        await room.FollowUpAsync();

        Assert.Equal((MessageStatus.Failed, "resultUnknown"), ((await room.LoggedAsync(room.ReportDue)).Status, (await room.LoggedAsync(room.ReportDue)).Reason));
    }

    [Fact]
    public async Task Parked_AndStillDue_IsOfferedAgainOnTheNextWorkingDay()
    {
        await using var room = await PostRoom.OpenAsync();
        await ParkAsync(room);

        room.Clock.Set(PostRoom.Wednesday(15, 0));
        await room.FollowUpAsync();
        room.Clock.Set(Thursday - Duration.FromHours(1));
        await room.FollowUpAsync();
        Assert.Empty(await room.DrainAsync());

        room.Clock.Set(Thursday);
        await room.FollowUpAsync();
        await room.FollowUpAsync();
        Assert.Single(await room.DrainAsync());
        await room.TryAsync(room.ReportDue);

        Assert.Single(room.Notify.Taken);
        Assert.Equal((MessageStatus.Queued, 2), ((await room.LoggedAsync(room.ReportDue)).Status, (await room.LoggedAsync(room.ReportDue)).TimesQueued));
        Assert.Equal(MessageStatus.Sent, (await room.KeptAsync(room.ReportDue)).Status);
    }

    [Fact]
    public async Task Parked_AndDoneMeanwhile_IsDropped()
    {
        await using var room = await PostRoom.OpenAsync();
        await ParkAsync(room);
        await room.TellAsync(new DecisionTaken(Decision.Waive, 4, null, "It stopped trading."));
        room.Clock.Set(Thursday);

        await room.FollowUpAsync();

        Assert.Empty(await room.DrainAsync());
        Assert.Equal((MessageStatus.Dropped, DropReason.Waived), ((await room.KeptAsync(room.ReportDue)).Status, (await room.KeptAsync(room.ReportDue)).Reason));
    }

    [Fact]
    public async Task Parked_WithALaterStageBehindIt_IsDropped()
    {
        await using var room = await PostRoom.OpenAsync();
        await ParkAsync(room);
        room.Clock.Set(Thursday);
        await room.QueueAsync(room.Key("overdue", PostRoom.Reporter), MessageTemplate.ReportOverdue);
        await room.DrainAsync();

        await room.FollowUpAsync();

        Assert.Equal((MessageStatus.Dropped, DropReason.LaterStage), ((await room.LoggedAsync(room.ReportDue)).Status, (await room.LoggedAsync(room.ReportDue)).Reason));
    }

    [Fact]
    public async Task Parked_AgainAndAgain_EndsAfterTwoWeeks()
    {
        await using var room = await PostRoom.OpenAsync();
        await ParkAsync(room);
        for (var day = 1; day <= 30; day++)
        {
            room.Clock.Set(PostRoom.Wednesday(10, 0) + Duration.FromDays(day));
            room.Notify.FailSending(NotifyFault.Forbidden);
            await room.FollowUpAsync();
            foreach (var request in await room.DrainAsync())
                await room.TryAsync(MessageKey.Parse(request.Key)!);
        }

        var logged = await room.LoggedAsync(room.ReportDue);
        Assert.Equal((MessageStatus.Parked, 11), (logged.Status, logged.TimesQueued));
        Assert.Empty(room.Notify.Taken);
    }

    [Fact]
    public async Task Queued_WhoseEntryWasLost_IsHandedOnAgain()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        await room.DrainAsync();

        await room.FollowUpAsync();
        Assert.Empty(await room.DrainAsync());
        room.Clock.Advance(Duration.FromHours(2));
        await room.FollowUpAsync();

        Assert.Single(await room.DrainAsync());
    }

    private static async Task ParkAsync(PostRoom room)
    {
        room.Notify.FailSending(NotifyFault.Forbidden);
        await room.QueueAsync(room.ReportDue);
        await room.TryAsync(room.ReportDue);
        await room.DrainAsync();
        Assert.Equal(MessageStatus.Parked, (await room.KeptAsync(room.ReportDue)).Status);
    }
}
