using System.Diagnostics;
using DrsFunctions.TestFiles;
using DrsFunctions.Tests.Support;
using NodaTime;

namespace DrsFunctions.Tests.Intake;

/// <summary>Feedback of consumers: counted, answered and deleted, with nothing kept of what anybody said.</summary>
public sealed class FeedbackUploadTests : JourneyTests
{
    [Fact]
    public async Task Feedback_IsCountedAnsweredAndDeleted()
    {
        var supplier = await Journey.SupplierAsync();
        var content = new FeedbackText().With("2025-11", 3, 5, "they were kind to me").With("2025-12", 2, 2).ToBytes();
        var receipt = await supplier.SendAsync("feedback", content, "q4.csv");

        Assert.Equal(("accepted", 5), (receipt.Text("outcome"), receipt.Whole("counts.rows")));
        await GoneAsync(receipt.Text("path")!);
        Assert.Null(await Account.FindAsync("evidence", $"files/{receipt.Text("sha256")}"));
        var entries = await supplier.EntriesOfAsync(receipt.Text("uploadId")!);
        Assert.Equal(["uploadReceived", "feedbackCounted", "uploadJudged"], entries.Select(entry => entry.Text("kind")));
        Assert.All(entries, entry => Assert.DoesNotContain("kind to me", entry.GetRawText(), StringComparison.Ordinal));
        var feedback = await Api.GetAsync($"{supplier.Route}/feedback");
        Assert.Equal(
            ["2025-11 1 3 5 100", "2025-12 1 2 2 0"],
            feedback.Items("months").Select(month => $"{month.Text("month")} {month.Text("lot")} {month.Whole("responses")} {month.Number("mean")} {month.Number("treatedFairly")}"));
        Assert.All(feedback.Items("trend"), trend => Assert.Equal("tooFewResponses", trend.Text("outcome")));
        Assert.Contains($"PartitionKey=RM6226|{supplier.Id}", await Account.TextOfAsync("Feedback"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_InAWorkbook_IsCounted()
    {
        var supplier = await Journey.SupplierAsync();
        var receipt = await supplier.SendAsync("feedback", XlsxFile.Of("feedback", [["Response", "Received", "Lot", "Overall"], ["r-1", new LocalDate(2025, 12, 1), 1, 4]]), "q4.xlsx");

        Assert.Equal(("accepted", 1), (receipt.Text("outcome"), receipt.Whole("counts.rows")));
        Assert.Equal(1, (await Api.GetAsync($"{supplier.Route}/feedback")).Items("months").Single().Whole("responses"));
    }

    [Fact]
    public async Task Feedback_SentAgainForAMonth_TakesItsPlace_AndTheFormerCanTakeItBack()
    {
        var supplier = await Journey.SupplierAsync();
        var first = new FeedbackText().With("2025-11", 3, 5).With("2025-12", 3, 5).ToBytes();
        var former = await supplier.SendAsync("feedback", first, "q4.csv");
        var second = await supplier.SendAsync("feedback", new FeedbackText().With("2025-12", 4, 2).ToBytes(), "december.csv");

        Assert.Equal(("accepted", former.Text("uploadId")), (second.Text("outcome"), second.Text("replaces")));
        Assert.Equal(["3", "4"], await ResponsesAsync(supplier));

        await supplier.SendAsync("feedback", first, "q4.csv");
        Assert.Equal(["3", "3"], await ResponsesAsync(supplier));
    }

    [Fact]
    public async Task Feedback_InForceWrittenAgain_ChangesNothingAndIsDeleted()
    {
        var supplier = await Journey.SupplierAsync();
        var content = new FeedbackText().With("2025-11", 3, 5).ToBytes();
        var receipt = await supplier.SendAsync("feedback", content, "q4.csv");
        await GoneAsync(receipt.Text("path")!);

        await Account.WriteAsync(receipt.Text("path")!, content);
        await GoneAsync(receipt.Text("path")!);

        Assert.Equal(3, (await supplier.EntriesOfAsync(receipt.Text("uploadId")!)).Count);
    }

    [Fact]
    public async Task Feedback_WithAMistake_IsRejectedWithItsRow()
    {
        var supplier = await Journey.SupplierAsync();
        var receipt = await supplier.SendAsync("feedback", new FeedbackText().With("2025-11", 30, 5).With("2025-11", 1, 6).ToBytes());

        Assert.Equal("rejected", receipt.Text("outcome"));
        var message = Assert.Single(receipt.Items("messages"));
        Assert.Equal(("overallOutOfRange", 32), (message.Text("code"), message.Whole("row")));
        await GoneAsync(receipt.Text("path")!);
        Assert.Empty((await Api.GetAsync($"{supplier.Route}/feedback")).Items("months"));
    }

    [Fact]
    public async Task Feedback_WithPersonalData_IsSetApart()
    {
        var supplier = await Journey.SupplierAsync();
        var content = new FeedbackText().With("2025-11", 3, 5).With("2025-11", 1, 4, "ring 020 7946 0018").ToBytes();
        var receipt = await supplier.SendAsync("feedback", content);

        Assert.Equal("quarantined", receipt.Text("outcome"));
        Assert.DoesNotContain("7946", receipt.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("1 of 4 rows", receipt.Items("messages")[0].Text("message"), StringComparison.Ordinal);
        await GoneAsync(receipt.Text("path")!);
        Assert.Equal(content, await Account.FindAsync("quarantine", $"RM6226/{supplier.Id}/{receipt.Text("uploadId")}"));
    }

    [Fact]
    public async Task Feedback_ThatCannotBeRead_IsAnsweredAndDeleted()
    {
        var supplier = await Journey.SupplierAsync();
        var receipt = await supplier.SendAsync("feedback", "Response,Received\n\"r-1,2025-11-01\n"u8.ToArray());

        Assert.Equal("rejected", receipt.Text("outcome"));
        await GoneAsync(receipt.Text("path")!);
    }

    private static async Task GoneAsync(string path)
    {
        var account = (await Journey.SharedAsync()).Account;
        var started = Stopwatch.GetTimestamp();
        while (await account.FindAsync("uploads", path) is not null)
        {
            Assert.True(Stopwatch.GetElapsedTime(started).TotalSeconds < 30, $"{path} still lies there.");
            await Task.Delay(50);
        }
    }

    private async Task<IEnumerable<string>> ResponsesAsync(Supplier supplier) =>
        (await Api.GetAsync($"{supplier.Route}/feedback")).Items("months").Select(month => month.At("responses").GetRawText());
}
