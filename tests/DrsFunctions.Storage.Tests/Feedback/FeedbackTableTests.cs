using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Storage.Feedback;
using NodaTime;

namespace DrsFunctions.Storage.Tests.Feedback;

public sealed class FeedbackTableTests : EmulatedStorage
{
    private static readonly YearMonth May = new(2026, 5);

    private FeedbackTable Table => new(Clients);

    [Fact]
    public async Task Months_OfAllSuppliers_AreReadBack()
    {
        await Table.PutAsync(Framework, "a", Log((May, "1", 3), (May, "process/servers #2", 4)), 5, Cancellation);
        await Table.PutAsync(Framework, "b", Log((new(2026, 6), "1", 7), (new(2026, 4), "1", 9)), 5, Cancellation);

        Assert.Equal(["a 1 3", "a process/servers #2 4", "b 1 7"], (await AllAsync(May)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Months_ThatWereReplaced_AreWrittenAgain()
    {
        await Table.PutAsync(Framework, "a", Log((May, "1", 3)), 5, Cancellation);
        await Table.PutAsync(Framework, "a", Log((May, "1", 4), (new(2026, 6), "1", 1)), 8, Cancellation);

        Assert.Equal(["a 1 4", "a 1 1"], await AllAsync(May));
    }

    [Fact]
    public async Task Months_OfAnEarlierEntry_DoNotReplaceThoseOfALaterOne()
    {
        await Table.PutAsync(Framework, "a", Log((May, "1", 4)), 8, Cancellation);
        await Table.PutAsync(Framework, "a", Log((May, "1", 3)), 5, Cancellation);

        Assert.Equal(["a 1 4"], await AllAsync(May));
    }

    private static FeedbackLog Log(params (YearMonth Month, string Lot, int Responses)[] months) =>
        FeedbackLog.Empty.With(new("upload", [.. months.Select(month => new MonthlyFeedback(month.Month, month.Lot, FeedbackCounts.None with { Four = month.Responses }))]));

    private async Task<IReadOnlyList<string>> AllAsync(YearMonth from)
    {
        var all = new List<string>();
        await foreach (var entry in Table.AllAsync(Framework, from, Cancellation))
            all.Add($"{entry.Supplier} {entry.Feedback.Lot} {entry.Feedback.Counts.Responses}");
        return all;
    }
}
