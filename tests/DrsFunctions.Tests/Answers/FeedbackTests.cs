using System.Net;
using DrsFunctions.TestFiles;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Answers;

/// <summary>A decline from its alert to its closing, and good practice. The day is 5 January 2026.</summary>
public sealed class FeedbackTests : JourneyTests
{
    private static readonly byte[] Declined = new FeedbackText().ContentForAYear()
        .With("2025-10", 20, 3).With("2025-11", 20, 3).With("2025-12", 20, 4).ToBytes();

    [Fact]
    public async Task Decline_OpensAlerts_ThatAreAnsweredAndClosed()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.ListContactAsync($"{supplier.Id}@example.org");
        var receipt = await supplier.SendAsync("feedback", Declined);
        Assert.Equal("accepted", receipt.Text("outcome"));

        var feedback = await Api.GetAsync($"{supplier.Route}/feedback");
        Assert.Equal(["declined", "declined"], feedback.Items("trend").Select(trend => trend.Text("outcome")));
        Assert.Equal(
            ["overall-2025-12 overall high open 2025-10 2025-12 2026-02-02", "treatedFairly-2025-12 treatedFairly high open 2025-10 2025-12 2026-02-02"],
            feedback.Items("alerts").Select(alert =>
                $"{alert.Text("id")} {alert.Text("measure")} {alert.Text("severity")} {alert.Text("status")} {alert.Text("from")} {alert.Text("to")} {alert.Text("answerDueOn")}"));
        Assert.Contains("answer|overall-2025-12|declineAlert", await supplier.MessagesAsync());
        var standing = await supplier.StandingAsync(5);
        Assert.Equal(2, standing.Items("alerts").Count);
        Assert.Equal(["answer open", "answer open"], standing.Items("obligations").Where(owed => owed.Text("obligation") == "answer").Select(owed => $"{owed.Text("obligation")} {owed.Text("status")}"));

        var answered = await supplier.SendAsync("answer", CsvFile.Of([["Alert", "Name", "Role", "Date", "Action"], ["overall-2025-12", "Alex Morgan", "Director", "2026-01-05", "We trained the team again."]]));
        Assert.Equal("accepted", answered.Text("outcome"));
        Assert.Equal("We trained the team again.", (await Api.GetAsync($"{supplier.Route}/feedback")).Items("alerts")[0].Text("answer.action"));
        Assert.Contains((await supplier.StandingAsync(5)).Items("obligations"), owed => owed.Text("subject") == "overall-2025-12" && owed.Text("status") == "met");

        Assert.Equal(HttpStatusCode.OK, (await supplier.DecideAsync("closeAlert", null, "overall-2025-12", "The training was shown.")).Status);
        Assert.Equal(["closed", "open"], (await Api.GetAsync($"{supplier.Route}/feedback")).Items("alerts").Select(alert => alert.Text("status")));
        Assert.Equal(HttpStatusCode.Conflict, (await supplier.DecideAsync("closeAlert", null, "overall-2025-12", "Again.")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await supplier.DecideAsync("closeAlert", null, "overall-2024-12", "Another.")).Status);
    }

    [Fact]
    public async Task Answer_ToNoAlert_IsRejected()
    {
        var supplier = await Journey.SupplierAsync();
        var receipt = await supplier.SendAsync("answer", CsvFile.Of([["Alert", "Name", "Role", "Date", "Action"], ["overall-2025-12", "Alex Morgan", "Director", "2026-01-05", ""]]));

        Assert.Equal(["alertUnknown", "fieldMissing"], receipt.Items("messages").Select(message => message.Text("code")));
    }

    [Fact]
    public async Task GoodPractice_OfFeedback_IsConfirmedOrDismissed()
    {
        const string Line = "spend";
        var suppliers = new[] { await Journey.SupplierAsync(FrameworkCopies.OfFeedback, Line), await Journey.SupplierAsync(FrameworkCopies.OfFeedback, Line), await Journey.SupplierAsync(FrameworkCopies.OfFeedback, Line) };
        foreach (var (index, supplier) in suppliers.Index())
            await supplier.SendAsync("feedback", new FeedbackText().With("2025-12", 20, index == 0 ? 5 : 3, lot: Line).With("2025-12", 20, index == 0 ? 5 : 4, lot: Line).ToBytes());

        var seen = await PracticesAsync(suppliers[0]);
        Assert.Equal(("feedback", "SR-2025-12", "candidate"), (seen[0].Text("kind"), seen[0].Text("subject"), seen[0].Text("status")));
        Assert.Empty(await PracticesAsync(suppliers[1]));

        Assert.Equal(HttpStatusCode.OK, (await suppliers[0].DecideAsync("confirmGoodPractice", null, "SR-2025-12", "Their letters are plain.")).Status);
        Assert.Equal("confirmed", (await PracticesAsync(suppliers[0]))[0].Text("status"));
        Assert.Equal(HttpStatusCode.OK, (await suppliers[0].DecideAsync("dismissGoodPractice", null, "SR-2025-12", "It was the survey.")).Status);
        Assert.Empty(await PracticesAsync(suppliers[0]));
        Assert.Equal(HttpStatusCode.NotFound, (await suppliers[1].DecideAsync("confirmGoodPractice", null, "SR-2025-12", "Theirs, too.")).Status);
    }

    [Fact]
    public async Task GoodPractice_OfReports_IsListed()
    {
        var supplier = await Journey.SupplierAsync(FrameworkCopies.OfFeedback);
        await supplier.SendPlanAsync();
        await supplier.SendReportAsync();

        var seen = await PracticesAsync(supplier);

        Assert.Contains(seen, practice => practice.Text("kind") == "scheme" && practice.Text("text") == "Money lessons in eleven schools");
        Assert.All(seen, practice => Assert.Equal(("reported", 4), (practice.Text("status"), practice.Whole("year"))));
    }

    [Fact]
    public async Task Hardship_OfTheFramework_IsTold()
    {
        var supplier = await Journey.SupplierAsync(FrameworkCopies.OfFeedback, "auctioneers");
        await supplier.SendAsync("feedback", new FeedbackText().With("2022-03", 7, 4, lot: "auctioneers").ToBytes());

        var signals = await Api.AllAsync($"/api/frameworks/{FrameworkCopies.OfFeedback}/hardship", limit: 3);

        var signal = Assert.Single(signals, signal => signal.Text("lot") == "auctioneers");
        Assert.Equal((7, 0, 7), (signal.Whole("responses"), signal.Whole("supportOffered"), signal.Whole("supportNotNeeded")));
    }

    private async Task<IReadOnlyList<System.Text.Json.JsonElement>> PracticesAsync(Supplier supplier) =>
        [.. (await Api.AllAsync($"/api/frameworks/{FrameworkCopies.OfFeedback}/good-practice", limit: 2)).Where(practice => practice.Text("supplier") == supplier.Id)];
}
