using System.Globalization;
using DrsFunctions.Chaos.Invariants;
using DrsFunctions.Chaos.Worlds;

namespace DrsFunctions.Chaos.Rows;

/// <summary>Five of a hundred storage calls answer 500, 503 or 412, come late, are cut in the middle, or drop the connection before or after the write.</summary>
internal sealed class FaultsRow : IChaosRow
{
    private const double Share = 0.05;

    public string Name => "faults";

    public async Task<string> RunAsync(Stage stage, Round round)
    {
        var world = await stage.WorldAsync();
        var crowd = new Crowd(world, $"Fault{round.Seed}x");
        await crowd.RegisterAsync(round.Of(4, 20));
        var before = world.Proxy.Faults.Happened.Values.Sum();
        world.Proxy.Faults.Begin(round.Seed, Share);
        try
        {
            foreach (var file in SentFile.Many(round.Chance, crowd.Ids, round.Of(20, 200)))
                await crowd.WriteAsync(file);
            await Settling.ReceiptsAsync(crowd, withSweep: true);
        }
        finally
        {
            world.Proxy.Faults.End();
        }

        await Settling.SettleAsync(crowd, wasKilled: false);
        var held = await Holding.HoldAsync(crowd);
        await Holding.NoMessageLostAsync(crowd);
        return string.Create(CultureInfo.InvariantCulture, $"{world.Proxy.Faults.Happened.Values.Sum() - before} faults: {held}");
    }
}
