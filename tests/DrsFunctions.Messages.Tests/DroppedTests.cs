using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Messages.Tests.Given;
using NodaTime;

namespace DrsFunctions.Messages.Tests;

public sealed class DroppedTests
{
    public static TheoryData<string, Change> Ends => new()
    {
        { DropReason.Waived, new DecisionTaken(Decision.Waive, 4, null, "It stopped trading.") },
        { DropReason.ContactGone, new ContactListed(new(PostRoom.Reporter, ContactRole.Reporting, Active: false)) },
        { DropReason.SupplierLeft, new SupplierListed("Ashdown Recovery Ltd", [new("1", new LocalDate(2021, 12, 14), new LocalDate(2025, 12, 31))]) },
        { DropReason.NotOwed, new SupplierListed("Ashdown Recovery Ltd", [new("1", new LocalDate(2025, 12, 14), null)]) },
        { DropReason.Met, new ReportAccepted("ncibrvxenlzpopggqdgzsk3wbq", Reports.OfYear4) },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Message_WhoseCauseFellAwayBeforeItWent_IsDroppedAndSaysSo(string reason, Change change)
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        await room.TellAsync(change);

        await room.TryAsync(room.ReportDue);

        Assert.Empty(room.Notify.Taken);
        var (logged, kept) = (await room.LoggedAsync(room.ReportDue), await room.KeptAsync(room.ReportDue));
        Assert.Equal((MessageStatus.Dropped, reason), (logged.Status, logged.Reason));
        Assert.Equal((MessageStatus.Dropped, reason), (kept.Status, kept.Reason));
    }

    [Fact]
    public async Task Message_ThatWaitedUntilALaterStageWasWritten_LeavesItToThat()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        room.Clock.Advance(Duration.FromDays(1));
        var overdue = room.Key("overdue", PostRoom.Reporter);
        await room.QueueAsync(overdue, MessageTemplate.ReportOverdue);

        await room.TryAsync(room.ReportDue);
        await room.TryAsync(overdue);

        Assert.Equal((MessageStatus.Dropped, DropReason.LaterStage), ((await room.LoggedAsync(room.ReportDue)).Status, (await room.LoggedAsync(room.ReportDue)).Reason));
        Assert.Equal(overdue.ToString(), Assert.Single(room.Notify.Taken).Reference);
    }

    [Fact]
    public async Task Message_ThatTellsOfSomething_GoesWhateverIsDone()
    {
        await using var room = await PostRoom.OpenAsync();
        var key = room.Key("accepted", PostRoom.Reporter, subject: "ncibrvxenlzpopggqdgzsk3wbq");
        await room.QueueAsync(key, MessageTemplate.Accepted);
        await room.TellAsync(new DecisionTaken(Decision.Waive, 4, null, "It stopped trading."));
        room.Clock.Set(PostRoom.Wednesday(23, 0));

        await room.TryAsync(key);

        Assert.Equal("annual report", Assert.Single(room.Notify.Taken).Fields["file"]);
    }

    [Fact]
    public async Task Message_OlderThanTheProvidersMemory_IsNotRiskedTwice()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        await room.TryAsync(room.ReportDue);
        await room.LoseTableAsync(room.ReportDue);
        room.Notify.Forget(room.ReportDue.ToString());
        room.Clock.Advance(Duration.FromDays(8));

        await room.HandOnAsync();
        await room.TryAsync(room.ReportDue);

        Assert.Equal(1, room.Notify.Sendings);
        Assert.Equal((MessageStatus.Dropped, DropReason.TooOld), ((await room.KeptAsync(room.ReportDue)).Status, (await room.KeptAsync(room.ReportDue)).Reason));
    }

    [Fact]
    public async Task Message_ThatGotThroughBeforeItsAnswerWasLost_IsNotCalledDropped()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.QueueAsync(room.ReportDue);
        room.Notify.FailSending(TestNotify.NotifyFault.DroppedAnswer);
        await room.TryAsync(room.ReportDue);
        await room.TellAsync(new DecisionTaken(Decision.Waive, 4, null, "It stopped trading."));
        room.Clock.Advance(Duration.FromSeconds(30));

        await room.TryAsync(room.ReportDue);

        Assert.Equal(MessageStatus.Sent, (await room.KeptAsync(room.ReportDue)).Status);
    }
}
