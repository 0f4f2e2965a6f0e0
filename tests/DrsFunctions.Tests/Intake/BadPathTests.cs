using System.Text;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Intake;

/// <summary>Files at paths that say nothing the app knows: each gets a receipt that says so, under its own path where it has one.</summary>
public sealed class BadPathTests : JourneyTests
{
    [Theory]
    [InlineData("RM9999/001Abc/report/file.csv", "frameworkUnknown", "RM9999")]
    [InlineData("rm6226/001Abc/report/file.csv", "frameworkUnknown", "rm6226")]
    [InlineData("RM6226/001Abc/reports/file.csv", "kindUnknown", "reports")]
    [InlineData("RM6226/001Abc/suppliers/file.csv", "kindUnknown", "suppliers")]
    [InlineData("RM6226/ccs/report/file.csv", "kindUnknown", "report")]
    [InlineData("RM9999/001Abc/nothing/folder/file.csv", "frameworkUnknown", "RM9999")]
    public async Task Path_OfUnknownNames_HasItsReceiptUnderThem(string path, string code, string found)
    {
        var content = Encoding.UTF8.GetBytes(path);

        var receipt = await Account.SendAsync(path, content);

        Assert.Equal("rejected", receipt.Text("outcome"));
        var error = Assert.Single(receipt.Items("messages"));
        Assert.Equal((code, found, 1), (error.Text("code"), error.Text("found"), receipt.Whole("counts.errors")));
        Assert.Equal<string?>(path.Split('/').Take(3), [receipt.Text("framework"), receipt.Text("owner"), receipt.Text("kind")]);
        Assert.Equal((new Upload(path, content).Id, path, true), (receipt.Text("uploadId"), receipt.Text("path"), receipt.IsNull("ledger")));
    }

    [Theory]
    [InlineData("stray.csv", "pathTooShort")]
    [InlineData("RM6226/stray.csv", "pathTooShort")]
    [InlineData("RM6226/001Abc/stray.csv", "pathTooShort")]
    [InlineData("RM6226/001 Abc/report/stray.csv", "ownerUnknown")]
    [InlineData("RM6226/01234567890123456789012345678901234567890/report/stray.csv", "ownerUnknown")]
    [InlineData("RM6226/Größe/report/stray.csv", "ownerUnknown")]
    public async Task Path_TooShortOrOfNoOwner_HasItsReceiptAmongTheUnrecognised(string path, string code)
    {
        var upload = await Account.WriteAsync(path, Encoding.UTF8.GetBytes(path));

        var receipt = await Account.ReceiptAsync($"unrecognised/{upload.Id}.json");

        Assert.Equal(("rejected", path, upload.Id), (receipt.Text("outcome"), receipt.Text("path"), receipt.Text("uploadId")));
        Assert.Equal(code, Assert.Single(receipt.Items("messages")).Text("code"));
        Assert.Null(await Account.FindReceiptAsync(upload.ReceiptPath));
        Assert.Equal([$"unrecognised/{upload.Id}.json"], await Account.PathsAsync("receipts", $"unrecognised/{upload.Id}"));
    }

    [Fact]
    public async Task Supplier_NotListed_IsRejectedAndJudgedAgainOnceItIs()
    {
        var stranger = Journey.Stranger();
        var plan = stranger.Plan().AsCsv();
        var refused = await stranger.SendAsync("plan", plan, "plan.csv");
        await stranger.RegisterAsync();

        var taken = await stranger.SendAsync("plan", plan, "plan.csv");

        Assert.Equal(("rejected", "supplierNotRegistered"), (refused.Text("outcome"), Assert.Single(refused.Items("messages")).Text("code")));
        Assert.Equal(("accepted", refused.Text("uploadId")), (taken.Text("outcome"), taken.Text("uploadId")));
        var entries = await stranger.EntriesOfAsync(taken.Text("uploadId")!);
        Assert.Equal(["rejected", "accepted"], entries.Where(entry => entry.Text("kind") == "uploadJudged").Select(entry => entry.Text("body.outcome")));
    }
}
