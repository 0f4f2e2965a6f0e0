using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Messages.Tests.Given;

namespace DrsFunctions.Messages.Tests;

public sealed class SendingTests
{
    [Fact]
    public async Task Message_ThatIsDue_IsSentOnceWithItsFields()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);

        var request = Assert.Single(await room.DrainAsync());
        await room.TryAsync(MessageKey.Parse(request.Key)!);
        await room.TryAsync(room.ReportDue);

        var taken = Assert.Single(room.Notify.Taken);
        Assert.Equal((room.ReportDue.ToString(), PostRoom.Address, PostRoom.TemplateId(MessageTemplate.ReportDueToday)), (taken.Reference, taken.Address, taken.TemplateId));
        Assert.Equal(
            ("Pat Example", "Ashdown Recovery Ltd", "14 January 2026", "13 December 2025", "4"),
            (taken.Fields["name"], taken.Fields["supplierName"], taken.Fields["dueOn"], taken.Fields["yearEnds"], taken.Fields["yearNumber"]));
        var kept = await room.KeptAsync(room.ReportDue);
        Assert.Equal((MessageStatus.Sent, taken.Id, PostRoom.Wednesday(9, 30)), (kept.Status, kept.ProviderId, kept.SentOn));
        Assert.Equal(MessageStatus.Queued, (await room.LoggedAsync(room.ReportDue)).Status);
    }

    [Fact]
    public async Task HandOn_Repeated_QueuesNothingTwice()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        await room.HandOnAsync();
        await room.QueueAsync(room.Key("late", PostRoom.Senior), MessageTemplate.ReportLate);

        Assert.Equal([room.ReportDue.ToString(), room.Key("late", PostRoom.Senior).ToString()], (await room.DrainAsync()).Select(request => request.Key));
    }

    [Fact]
    public async Task Message_TriedByManyAtOnce_IsSentOnce()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => room.TryAsync(room.ReportDue)));

        Assert.Single(room.Notify.Taken);
        Assert.Equal(1, room.Notify.Sendings);
    }

    [Fact]
    public async Task Message_OfATableThatWasLost_IsFoundAtTheProviderAndNotSentAgain()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        await room.TryAsync(room.ReportDue);
        await room.LoseTableAsync(room.ReportDue);

        await room.HandOnAsync();
        await room.TryAsync(room.ReportDue);

        Assert.Single(room.Notify.Taken);
        Assert.Equal(MessageStatus.Sent, (await room.KeptAsync(room.ReportDue)).Status);
    }

    [Fact]
    public async Task Rebuild_OfTheTable_BringsBackWhatBecameOfMessagesAndHandsOnTheRest()
    {
        await using var room = await PostRoom.OpenAsync();
        var closed = room.Key("opens", PostRoom.Reporter);
        await room.QueueAsync(closed, MessageTemplate.ReportOpens);
        await room.TryAsync(closed);
        room.Notify.Become(closed.ToString(), "delivered");
        room.Clock.Advance(NodaTime.Duration.FromHours(5));
        await room.FollowUpAsync();
        await room.QueueAsync(room.ReportDue);
        var before = await room.KeptAsync(closed);
        await room.LoseTableAsync(closed, room.ReportDue);
        await room.DrainAsync();

        await new Recompute.Rebuilding(room.Clients).RunAsync(room.Framework, PostRoom.Supplier, CancellationToken.None);

        var after = await room.KeptAsync(closed);
        Assert.Equal(before with { Row = after.Row, Attempts = 0 }, after);
        Assert.Equal(room.ReportDue.ToString(), Assert.Single(await room.DrainAsync()).Key);
    }

    [Fact]
    public async Task Message_ToTheCategoryManager_GoesToTheFrameworksAddress()
    {
        await using var room = await PostRoom.OpenAsync();
        var key = room.Key("escalated", MessageKey.CategoryManager);
        await room.QueueAsync(key, MessageTemplate.ReportEscalated);

        await room.TryAsync(key);

        Assert.Equal("category.manager@example.org", Assert.Single(room.Notify.Taken).Address);
    }

    [Fact]
    public async Task Message_ThatChases_WaitsForWorkingHoursOnceItsOwnHaveGone()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        room.Clock.Set(PostRoom.Wednesday(17, 0));

        await room.TryAsync(room.ReportDue);

        Assert.Empty(room.Notify.Taken);
        Assert.Equal(PostRoom.Wednesday(9, 0).Plus(NodaTime.Duration.FromDays(1)), (await room.KeptAsync(room.ReportDue)).WaitsUntil);
        room.Clock.Set(PostRoom.Wednesday(9, 0).Plus(NodaTime.Duration.FromDays(1)));
        await room.TryAsync(room.ReportDue);
        Assert.Single(room.Notify.Taken);
    }

    [Fact]
    public async Task Message_ThatAskedForAFileWhichIsBeingRead_WaitsForIt()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        await room.TellAsync(new UploadReceived("file", UploadKind.Report, $"{room.Framework.Id}/{PostRoom.Supplier}/report/year 4.csv", "1", 1, "hash", PostRoom.Wednesday(9, 30)));

        await room.TryAsync(room.ReportDue);

        Assert.Empty(room.Notify.Taken);
        await room.TellAsync(new UploadJudged("file", UploadOutcome.Rejected, 4, null, new(1, 1, 0), [], 0, [], [], null, null, false));
        room.Clock.Set((await room.KeptAsync(room.ReportDue)).WaitsUntil!.Value);
        await room.TryAsync(room.ReportDue);
        Assert.Single(room.Notify.Taken);
    }

    [Fact]
    public async Task NoAddressOrName_StandsInLedgerTableOrQueue()
    {
        await using var room = await PostRoom.OpenAsync();
        room.Notify.FailSending(TestNotify.NotifyFault.BadRequest);
        await room.QueueAsync(room.ReportDue);

        await room.TryAsync(room.ReportDue);

        var entries = await room.Ledger.ReadAsync(new(room.Framework.Id, PostRoom.Supplier), 0, 100, CancellationToken.None);
        var told = string.Join('\n', entries.Select(entry => entry.Body.Text)) + await room.KeptAsync(room.ReportDue);
        Assert.Contains("ValidationError", told, StringComparison.Ordinal);
        Assert.DoesNotContain("@", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Pat", told, StringComparison.Ordinal);
    }
}
