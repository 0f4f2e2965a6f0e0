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
/// The process that takes in a file ends before or after each single storage call that this makes, and nobody delivers the file again;
/// half of the files are replaced by others of the same name meanwhile. One sweep and the messages that wait must bring everything to
/// its end. Every kind of file, every call: the long form each in all four ways, the short one in one of them.
/// </summary>
internal sealed class CutRow : IChaosRow
{
    private const int MostCalls = 40;

    private static readonly (bool IsDone, bool IsReplaced)[] Ways = [(false, false), (true, true), (false, true), (true, false)];

    private static readonly AppClock Clock = new(new SetClock(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow())), Instant.FromUtc(2026, 1, 5, 9, 0));

    public string Name => "cut";

    public async Task<string> RunAsync(Stage stage, Round round)
    {
        var storage = await stage.StorageAsync();
        var cuts = new List<CutUpload>();
        foreach (var kind in CutFile.Kinds)
        {
            for (var way = 0; way < round.Of(1, Ways.Length); way++)
                cuts.AddRange(await CutAsync(storage, round, kind, way));
        }

        await using var app = new AppInProcess(storage, Clock, AppInProcess.UsualShelf);
        await app.Service<UploadSweep>().RunAsync(CancellationToken.None);
        await app.RecomputeAsync();
        var ends = new UploadEnds(app);
        foreach (var cut in cuts)
            await ends.HoldAsync(cut);
        return string.Create(CultureInfo.InvariantCulture, $"{cuts.Count} uploads of {CutFile.Kinds.Count} kinds cut short before and after up to {cuts.Max(cut => cut.Call)} calls, {cuts.Count(cut => cut.Replacement is not null)} of them replaced: all ended by one sweep, with receipt, line and recompute");
    }

    // One more call each time, until the process lives to the end.
    private static async Task<IReadOnlyList<CutUpload>> CutAsync(string storage, Round round, CutFile kind, int way)
    {
        var cuts = new List<CutUpload>();
        for (var call = 1; call <= MostCalls; call++)
        {
            var (isDone, isReplaced) = Ways[(round.Seed + way + call) % Ways.Length];
            var supplier = string.Create(CultureInfo.InvariantCulture, $"001Cut{round.Seed}{kind.Name}{way}{call:00}");
            if (!kind.IsList)
                await RegisterAsync(storage, supplier);
            var upload = await WriteAsync(storage, kind, supplier, version: 1);
            var hasEnded = await TakeAsync(storage, upload, new ProcessEnd(call, isDone));
            var replacement = isReplaced ? await WriteAsync(storage, kind, supplier, version: 2) : null;
            cuts.Add(new($"{kind.Name}, {(isDone ? "after" : "before")} call {call}{(isReplaced ? ", replaced" : "")}", call, supplier, upload, replacement));
            if (!hasEnded)
                return cuts;
        }

        throw new BrokenException($"A file of the kind {kind.Name} takes more than {MostCalls} calls.");
    }

    private static async Task<Upload> WriteAsync(string storage, CutFile kind, string supplier, int version)
    {
        var upload = kind.Of(supplier, version);
        await new BlobContainerClient(storage, StorageNames.Uploads).GetBlobClient(upload.Path).UploadAsync(BinaryData.FromBytes(upload.Content), overwrite: true);
        return upload;
    }

    private static async Task<bool> TakeAsync(string storage, Upload upload, ProcessEnd end)
    {
        await using var app = new AppInProcess(storage, Clock, AppInProcess.UsualShelf, end);
        try
        {
            var blob = app.Storage.Blobs.GetBlobContainerClient(StorageNames.Uploads).GetBlobClient(upload.Path);
            await app.Service<UploadIntake>().TakeAsync(UploadPath.Parse(upload.Path), blob, CancellationToken.None);
        }
        catch (Exception) when (end.HasHappened)
        {
            // As it should be.
        }

        return end.HasHappened;
    }

    private static async Task RegisterAsync(string storage, string supplier)
    {
        await using var app = new AppInProcess(storage, Clock, AppInProcess.UsualShelf);
        await KnownSupplier.ListAsync(app, Crowd.Framework, supplier, new LocalDate(2021, 12, 14), Clock.GetCurrentInstant());
    }
}
