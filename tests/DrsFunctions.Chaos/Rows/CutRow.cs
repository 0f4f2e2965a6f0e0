using System.Globalization;
using Azure.Storage.Blobs;
using DrsFunctions.Chaos.InProcess;
using DrsFunctions.Chaos.Worlds;
using DrsFunctions.Clock;
using DrsFunctions.Intake;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Uploads;
using DrsFunctions.Tests.Support;
using NodaTime;

namespace DrsFunctions.Chaos.Rows;

/// <summary>
/// The process that takes in a file ends before or after each single storage call that this makes, and nobody delivers the file again:
/// one sweep and the messages that wait must bring everything to its end. Every kind of file, every call.
/// </summary>
internal sealed class CutRow : IChaosRow
{
    private const int MostCalls = 40;

    private static readonly AppClock Clock = new(new SetClock(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow())), Instant.FromUtc(2026, 1, 5, 9, 0));

    private static readonly (string Name, Func<string, SentFile> Of)[] Kinds =
    [
        ("plan", SentFile.Plan),
        ("report", supplier => Report(supplier, SupplierFile.Report(supplier, Crowd.Framework, 4).AsCsv())),
        ("errors", supplier => Report(supplier, SupplierFile.Report(supplier, Crowd.Framework, 4).Without("Impact", "O1").AsCsv())),
        ("damaged", supplier => Report(supplier, [0x50, 0x4B, 3, 4, .. System.Text.Encoding.UTF8.GetBytes(supplier)])),
        ("feedback", supplier => new($"{Crowd.Framework}/{supplier}/feedback/month.csv", new FeedbackText().With("2025-12", 3, 4, name: supplier).ToBytes())),
        ("list", supplier => new($"{Crowd.Framework}/ccs/suppliers/{supplier}.csv", Lists.Csv(["framework_short_name", "lot_number", "supplier_name", "salesforce_id"], [Crowd.Framework, "1", $"{supplier} Ltd", supplier]))),
        ("stray", supplier => new($"{Crowd.Framework}/{supplier}/unknown/file", System.Text.Encoding.UTF8.GetBytes(supplier))),
    ];

    public string Name => "cut";

    public async Task<string> RunAsync(Stage stage, Round round)
    {
        var storage = await stage.StorageAsync();
        var cuts = new List<CutUpload>();
        foreach (var (name, of) in Kinds)
        {
            foreach (var isDone in (bool[])[false, true])
                cuts.AddRange(await CutAsync(storage, round, name, of, isDone));
        }

        await using var app = new AppInProcess(storage, Clock, AppInProcess.UsualShelf);
        await app.Service<UploadSweep>().RunAsync(CancellationToken.None);
        await app.RecomputeAsync();
        var ends = new UploadEnds(app);
        foreach (var cut in cuts)
            await ends.HoldAsync(cut);
        return string.Create(CultureInfo.InvariantCulture, $"{cuts.Count} uploads of {Kinds.Length} kinds, cut short at {cuts.Max(cut => cut.Call)} calls at most, ended by one sweep with receipt, line and recompute");
    }

    // One more call each time, until the process lives to the end.
    private static async Task<IReadOnlyList<CutUpload>> CutAsync(string storage, Round round, string name, Func<string, SentFile> of, bool isDone)
    {
        var cuts = new List<CutUpload>();
        for (var call = 1; call <= MostCalls; call++)
        {
            var supplier = string.Create(CultureInfo.InvariantCulture, $"001Cut{round.Seed}{name}{(isDone ? "A" : "B")}{call:00}");
            var file = of(supplier);
            if (name != "list")
                await RegisterAsync(storage, supplier);
            await new BlobContainerClient(storage, StorageNames.Uploads).GetBlobClient(file.Path).UploadAsync(BinaryData.FromBytes(file.Content), overwrite: true);

            var end = new ProcessEnd(call, isDone);
            await using var app = new AppInProcess(storage, Clock, AppInProcess.UsualShelf, end);
            try
            {
                await app.Service<UploadIntake>().TakeAsync(UploadPath.Parse(file.Path), app.Storage.Blobs.GetBlobContainerClient(StorageNames.Uploads).GetBlobClient(file.Path), CancellationToken.None);
            }
            catch (Exception) when (end.HasHappened)
            {
                // As it should be.
            }

            cuts.Add(new($"{name}, {(isDone ? "after" : "before")} call {call}", call, supplier, new(file.Path, file.Content)));
            if (!end.HasHappened)
                return cuts;
        }

        throw new BrokenException($"A file of the kind {name} takes more than {MostCalls} calls.");
    }

    private static async Task RegisterAsync(string storage, string supplier)
    {
        await using var app = new AppInProcess(storage, Clock, AppInProcess.UsualShelf);
        await KnownSupplier.ListAsync(app, Crowd.Framework, supplier, new LocalDate(2021, 12, 14), Clock.GetCurrentInstant());
    }

    private static SentFile Report(string supplier, byte[] content) => new($"{Crowd.Framework}/{supplier}/report/report", content);
}
