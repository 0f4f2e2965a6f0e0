using Azure.Core;
using Azure.Core.Pipeline;
using DrsFunctions.Chaos.InProcess;
using DrsFunctions.Chaos.Worlds;
using DrsFunctions.Clock;
using DrsFunctions.Intake;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Uploads;
using NodaTime;

namespace DrsFunctions.Chaos.Tests;

/// <summary>The sweep beside triggers that go on with what it has found.</summary>
public sealed class SweepTests(SharedStage shared) : IClassFixture<SharedStage>
{
    private const string Supplier = "001Sweep";

    private static readonly AppClock Clock = new(new SetClock(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow())), Instant.FromUtc(2026, 1, 5, 9, 0));

    [Fact]
    public async Task Upload_TakenInByItsTriggerSinceTheSweepBegan_IsNotTakenUpAgain()
    {
        var storage = await shared.Stage.StorageAsync();
        await using var trigger = new AppInProcess(storage, Clock, AppInProcess.UsualShelf);
        await KnownSupplier.ListAsync(trigger, Crowd.Framework, Supplier, new LocalDate(2021, 12, 14), Clock.GetCurrentInstant());
        var file = SentFile.Plan(Supplier);
        var blob = trigger.Storage.Blobs.GetBlobContainerClient(StorageNames.Uploads).GetBlobClient(file.Path);
        await blob.UploadAsync(BinaryData.FromBytes(file.Content));
        var taking = new BeforeUploadsAreListed(() => trigger.Service<UploadIntake>().TakeAsync(UploadPath.Parse(file.Path), blob, CancellationToken.None));
        await using var sweeping = new AppInProcess(storage, Clock, AppInProcess.UsualShelf, taking);
        var sweep = sweeping.Service<UploadSweep>();

        Assert.Equal((0, 0), (await sweep.RunAsync(CancellationToken.None), await sweep.RunAsync(CancellationToken.None)));

        Assert.True(taking.HasHappened);
    }

    // After the sweep knows which uploads have come to their end.
    private sealed class BeforeUploadsAreListed(Func<Task> work) : HttpPipelinePolicy
    {
        public bool HasHappened { get; private set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var asked = message.Request.Uri.ToUri();
            if (!HasHappened && asked.AbsolutePath.EndsWith($"/{StorageNames.Uploads}", StringComparison.Ordinal) && asked.Query.Contains("comp=list", StringComparison.Ordinal))
            {
                HasHappened = true;
                await work();
            }

            await ProcessNextAsync(message, pipeline);
        }
    }
}
