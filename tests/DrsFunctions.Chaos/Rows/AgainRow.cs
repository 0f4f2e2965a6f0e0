using Azure.Storage.Queues;
using DrsFunctions.Chaos.Invariants;
using DrsFunctions.Chaos.Worlds;
using DrsFunctions.Storage;

namespace DrsFunctions.Chaos.Rows;

/// <summary>Every upload is delivered five times at once besides the trigger's own delivery; queue messages are doubled and come out of order.</summary>
internal sealed class AgainRow : IChaosRow
{
    private const int Deliveries = 5;

    public string Name => "again";

    public async Task<string> RunAsync(Stage stage, Round round)
    {
        var world = await stage.WorldAsync();
        var crowd = new Crowd(world, $"Again{round.Seed}x");
        await crowd.RegisterAsync(round.Of(3, 10));
        foreach (var batch in SentFile.Many(round.Chance, crowd.Ids, round.Of(8, 100)).Chunk(4))
        {
            foreach (var file in batch)
            {
                var upload = await crowd.WriteAsync(file);
                await Task.WhenAll(Enumerable.Range(0, Deliveries).Select(_ => world.Operator.RunAsync("IngestUpload", $"uploads/{upload.Path}")));
            }

            await DoubleAsync(world, round.Chance, StorageNames.RecomputeQueue);
            await DoubleAsync(world, round.Chance, StorageNames.MessageQueue);
        }

        await Settling.SettleAsync(crowd, wasKilled: false);
        var held = await Holding.HoldAsync(crowd);
        await Holding.NoMessageLostAsync(crowd);
        return held;
    }

    // What waits is put behind what comes later, twice.
    private static async Task DoubleAsync(World world, Random chance, string name)
    {
        var queue = new QueueServiceClient(world.Account.ConnectionString).GetQueueClient(name);
        var waiting = (await queue.PeekMessagesAsync(maxMessages: 32)).Value;
        foreach (var message in waiting.OrderBy(_ => chance.Next()))
        {
            await queue.SendMessageAsync(message.MessageText);
            await queue.SendMessageAsync(message.MessageText, visibilityTimeout: TimeSpan.FromSeconds(chance.Next(1, 4)));
        }
    }
}
