using System.Globalization;
using DrsFunctions.Chaos.Invariants;
using DrsFunctions.Chaos.Worlds;

namespace DrsFunctions.Chaos.Rows;

/// <summary>The process is killed at random while files arrive, and started again.</summary>
internal sealed class KillRow : IChaosRow
{
    private const int MostMilliseconds = 1800;

    public string Name => "kill";

    public async Task<string> RunAsync(Stage stage, Round round)
    {
        var world = await stage.WorldAsync();
        var crowd = new Crowd(world, $"Kill{round.Seed}x");
        await crowd.RegisterAsync(round.Of(4, 20));
        var kills = round.Of(2, 10);
        var files = new Queue<SentFile>(SentFile.Many(round.Chance, crowd.Ids, round.Of(16, 200)));
        var each = (int)Math.Ceiling(files.Count / (double)kills);
        for (var kill = 0; kill < kills; kill++)
        {
            // Some are there when it starts, some come while it runs.
            var sending = SendAsync(crowd, files, each);
            await Task.Delay(round.Chance.Next(MostMilliseconds));
            await world.KillAsync();
            await sending;
            await world.StartAppAsync();
        }

        await Settling.SettleAsync(crowd, wasKilled: true);
        var held = await Holding.HoldAsync(crowd);
        await Holding.NoMessageLostAsync(crowd);
        return string.Create(CultureInfo.InvariantCulture, $"{kills} kills: {held}");
    }

    private static async Task SendAsync(Crowd crowd, Queue<SentFile> files, int count)
    {
        for (var sent = 0; sent < count && files.TryDequeue(out var file); sent++)
            await crowd.WriteAsync(file);
    }
}
