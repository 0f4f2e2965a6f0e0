using System.Diagnostics;
using Azure.Storage.Queues;
using DrsFunctions.Storage;
using NodaTime;

namespace DrsFunctions.Chaos.Worlds;

/// <summary>Waits until everything that was begun has come to its end, as timers and queues bring it about.</summary>
internal static class Settling
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LimitOfEach = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly string[] Queues = [StorageNames.RecomputeQueue, StorageNames.RecomputePoisonQueue, StorageNames.MessageQueue, StorageNames.MessagePoisonQueue];

    /// <summary>Longer than a message waits that was being sent by a process that was killed.</summary>
    private static readonly Duration Later = Duration.FromMinutes(3);

    /// <summary>Waits for the receipts, sweeping as the timer does; then for the queues; then for what the hour brings.</summary>
    /// <param name="crowd">Whose files are waited for.</param>
    /// <param name="wasKilled">Whether messages may wait for a process that is no more: then time passes.</param>
    public static async Task SettleAsync(Crowd crowd, bool wasKilled)
    {
        await ReceiptsAsync(crowd, withSweep: true);
        if (wasKilled)
            await crowd.World.PassAsync(Later);
        await QueuesAsync(crowd.World);
        await crowd.World.Operator.RunToEndAsync("RaiseTargets");
        await QueuesAsync(crowd.World);
    }

    /// <summary>Waits until every file has its receipt.</summary>
    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> ReceiptsAsync(Crowd crowd, bool withSweep)
    {
        var started = Stopwatch.GetTimestamp();
        var limit = Limit + (LimitOfEach * crowd.Uploads.Count);
        var sweeping = Task.Delay(BetweenSweeps);
        while (true)
        {
            var asked = Stopwatch.GetTimestamp();
            var there = await crowd.World.Account.PathsAsync("receipts");
            var missing = crowd.Uploads.Select(upload => upload.ReceiptPath).Except(there, StringComparer.Ordinal).ToArray();
            if (missing.Length == 0)
                return Stopwatch.GetElapsedTime(started);
            if (Stopwatch.GetElapsedTime(started) > limit)
                BrokenException.IfAny(missing, $"{missing.Length} uploads have no receipt after {limit}");

            // As the timer does it: one at a time.
            if (withSweep && sweeping.IsCompleted)
            {
                await sweeping;
                sweeping = SweepAsync(crowd.World.Operator);
            }

            // Looking must not become most of what storage has to do.
            var took = Stopwatch.GetElapsedTime(asked);
            await Task.Delay(took > Pause / 4 ? took * 4 : Pause);
        }
    }

    private static async Task SweepAsync(Operator app)
    {
        await app.RunToEndAsync("SweepUploads");
        await Task.Delay(BetweenSweeps);
    }

    /// <summary>Waits until nothing waits in a queue, hidden or not; as long as ever fewer do.</summary>
    public static async Task QueuesAsync(World world)
    {
        var started = Stopwatch.GetTimestamp();
        var fewest = int.MaxValue;
        while (true)
        {
            var waiting = await WaitingAsync(world, Queues);
            if (waiting == 0)
                return;
            if (waiting < fewest)
                (fewest, started) = (waiting, Stopwatch.GetTimestamp());
            BrokenException.Unless(Stopwatch.GetElapsedTime(started) < Limit, $"{waiting} messages still wait in queues, and no fewer since {Limit}.");
            await Task.Delay(Pause);
        }
    }

    /// <summary>How many messages are in queues, hidden or not.</summary>
    public static async Task<int> WaitingAsync(World world, params string[] names)
    {
        var queues = new QueueServiceClient(world.Account.ConnectionString);
        var waiting = 0;
        foreach (var name in names)
            waiting += (await queues.GetQueueClient(name).GetPropertiesAsync()).Value.ApproximateMessagesCount;
        return waiting;
    }
}
