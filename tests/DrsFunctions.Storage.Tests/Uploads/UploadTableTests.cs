using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Storage.Uploads;
using DrsFunctions.TestStorage;

namespace DrsFunctions.Storage.Tests.Uploads;

public sealed class UploadTableTests : EmulatedStorage
{
    private UploadTable Table => new(Clients);

    [Fact]
    public async Task Upload_FromArrivalToOutcome_IsOneCallEach()
    {
        var counter = new CallCounter();
        var table = new UploadTable(Emulator.Clients(counter));
        var arrived = Upload("a.csv") with { UploadId = null, Outcome = null, Version = 0 };

        var kept = await table.PutAsync(arrived, Cancellation);
        var judged = await table.PutAsync(kept! with { UploadId = Samples.UploadId, Outcome = UploadOutcome.Accepted, Version = 3 }, Cancellation);

        Assert.Equal(2, counter.Count);
        Assert.Equal(judged, await table.FindAsync(arrived.Path, Cancellation));
    }

    [Fact]
    public async Task Upload_OfAnEarlierEntry_NeverReplacesALaterOne()
    {
        await Table.PutAsync(Upload("a.csv") with { Version = 5, Outcome = UploadOutcome.Rejected }, Cancellation);

        Assert.Null(await Table.PutAsync(Upload("a.csv") with { Version = 4, Outcome = UploadOutcome.Accepted }, Cancellation));
        Assert.NotNull(await Table.PutAsync(Upload("a.csv") with { Version = 5, Outcome = UploadOutcome.Rejected, Attempts = 2 }, Cancellation));

        var found = await Table.FindAsync(Upload("a.csv").Path, Cancellation);
        Assert.Equal((UploadOutcome.Rejected, 2), (found?.Outcome, found?.Attempts));
    }

    [Fact]
    public async Task Upload_IsFoundByItsId()
    {
        await Table.PutAsync(Upload("a.csv"), Cancellation);
        await Table.PutAsync(Upload("b.csv") with { UploadId = "other" }, Cancellation);

        Assert.Equal("b.csv", (await Table.FindByIdAsync(Framework, "A", "other", Cancellation))?.Path.FileName);
        Assert.Null(await Table.FindByIdAsync(Framework, "B", "other", Cancellation));
    }

    [Theory]
    [InlineData("lone.csv")]
    [InlineData("RM#1 ?/A/report/ünï & % ' \\ .csv")]
    [InlineData("RM/not an id/report/a.csv")]
    public async Task Upload_UnderAnyPath_IsKept(string text)
    {
        var path = UploadPath.Parse($"{Framework}{text}");

        await Table.PutAsync(Upload("a.csv") with { Path = path }, Cancellation);

        Assert.Equal(path, (await Table.FindAsync(path, Cancellation))?.Path);
        Assert.Contains(path, await Table.AllAsync(Cancellation).Select(upload => upload.Path).ToListAsync());
    }

    [Fact]
    public async Task List_IsByOwnerAndOutcome()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            await Table.PutAsync(Upload($"{number}.csv") with { Outcome = number % 2 == 0 ? UploadOutcome.AcceptedWithErrors : UploadOutcome.Rejected }, Cancellation);
            await Table.PutAsync(Upload($"{number}.csv") with { Path = UploadPath.Parse($"{Framework}/B/report/{number}.csv") }, Cancellation);
        }

        var all = await Table.ListAsync(Framework, null, null, null, 100, Cancellation);
        var ofOne = await Table.ListAsync(Framework, "A", null, null, 3, Cancellation);
        var rest = await Table.ListAsync(Framework, "A", null, ofOne.Next, 3, Cancellation);
        var taken = await Table.ListAsync(Framework, "A", UploadOutcome.AcceptedWithErrors, null, 2, Cancellation);

        Assert.Equal(10, all.Items.Length);
        Assert.Equal(["1.csv", "2.csv", "3.csv", "4.csv", "5.csv"], ofOne.Items.Concat(rest.Items).Select(upload => upload.Path.FileName).Order(StringComparer.Ordinal));
        Assert.Equal(["2.csv", "4.csv"], taken.Items.Select(upload => upload.Path.FileName).Order(StringComparer.Ordinal));
    }

    private KeptUpload Upload(string fileName) => new(
        UploadPath.Parse($"{Framework}/A/report/{fileName}"), "0x8DD", Samples.Noon, Samples.UploadId, UploadOutcome.Accepted, new(60, 0, 1), 3, 1);
}
