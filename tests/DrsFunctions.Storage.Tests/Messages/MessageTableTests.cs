using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Storage.Messages;
using NodaTime;

namespace DrsFunctions.Storage.Tests.Messages;

public sealed class MessageTableTests : EmulatedStorage
{
    private MessageTable Table => new(Clients);

    [Fact]
    public async Task Message_IsKeptWithAllThatIsKnownOfIt()
    {
        var whole = Message("dueSoon") with
        {
            Year = 4,
            DueOn = new LocalDate(2026, 1, 14),
            Status = MessageStatus.Failed,
            Reason = "permanent-failure",
            SentOn = Samples.Noon,
            ProviderId = "740e5834-3a29-46b4-9a6f-16142fde533a",
            Attempts = 2,
            WaitsUntil = Samples.Noon + Duration.FromMinutes(2),
        };

        var kept = await Table.TryPutAsync(whole, Cancellation);

        Assert.Equal(whole with { Row = kept!.Row }, await Table.FindAsync(whole.Key, Cancellation));
        Assert.Null(await Table.FindAsync(Message("overdue").Key, Cancellation));
    }

    [Fact]
    public async Task Message_WrittenByTwo_IsTheFirstOnes()
    {
        var kept = (await Table.TryPutAsync(Message("dueSoon"), Cancellation))!;

        Assert.Null(await Table.TryPutAsync(Message("dueSoon"), Cancellation));
        Assert.NotNull(await Table.TryPutAsync(kept with { Attempts = 1 }, Cancellation));
        Assert.Null(await Table.TryPutAsync(kept with { Attempts = 7 }, Cancellation));

        Assert.Equal(1, (await Table.FindAsync(kept.Key, Cancellation))!.Attempts);
    }

    [Fact]
    public async Task Change_ByManyAtOnce_LosesNone()
    {
        await Table.TryPutAsync(Message("dueSoon"), Cancellation);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ =>
            Table.ChangeAsync(Message("dueSoon").Key, kept => kept! with { Attempts = kept.Attempts + 1 }, Cancellation)));

        Assert.Equal(5, (await Table.FindAsync(Message("dueSoon").Key, Cancellation))!.Attempts);
    }

    [Theory]
    [InlineData("plan", "plan", "escalated-40", "categoryManager")]
    [InlineData("feedback", "2026-Q1", "dueSoon", "abc def/ghi#j?")]
    public async Task Message_OfAnyKey_IsFound(string obligation, string subject, string stage, string contact)
    {
        var key = new MessageKey(Framework, "001b000003K1abc", obligation, subject, stage, contact);

        await Table.TryPutAsync(Message("dueSoon") with { Key = key }, Cancellation);

        Assert.Equal(key, (await Table.FindAsync(key, Cancellation))!.Key);
    }

    [Fact]
    public async Task List_IsBySupplierOverFrameworks_PageByPage()
    {
        var other = $"{Framework}x";
        foreach (var stage in (string[])["opens", "dueSoon", "overdue"])
        {
            await Table.TryPutAsync(Message(stage), Cancellation);
            await Table.TryPutAsync(Message(stage) with { Key = Message(stage).Key with { Supplier = "B" } }, Cancellation);
        }

        await Table.TryPutAsync(Message("late") with { Key = Message("late").Key with { Framework = other } }, Cancellation);

        var first = await Table.ListAsync([Framework, other], "A", null, 3, Cancellation);
        var rest = await Table.ListAsync([Framework, other], "A", first.Next, 3, Cancellation);
        var all = await Table.ListAsync([Framework, other], null, null, 100, Cancellation);

        Assert.Equal(["dueSoon", "late", "opens", "overdue"], first.Items.Concat(rest.Items).Select(message => message.Key.Stage).Order());
        Assert.Equal(7, all.Items.Length);
    }

    [Fact]
    public async Task Messages_OfAStatus_AreFound()
    {
        await Table.TryPutAsync(Message("opens") with { Status = MessageStatus.Sent }, Cancellation);
        await Table.TryPutAsync(Message("dueSoon"), Cancellation);

        var sent = await Table.WithStatusAsync(MessageStatus.Sent, Cancellation).Where(message => message.Key.Framework == Framework).ToListAsync();

        Assert.Equal("opens", Assert.Single(sent).Key.Stage);
    }

    private KeptMessage Message(string stage) => new(
        new(Framework, "A", "report", "4", stage, "c1"), MessageTemplate.ReportDueSoon, null, null, Samples.Noon, 7, MessageStatus.Queued, null, null, null, 0, null);
}
