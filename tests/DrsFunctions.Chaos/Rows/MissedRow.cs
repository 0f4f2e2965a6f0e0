using System.Globalization;
using DrsFunctions.Chaos.Invariants;
using DrsFunctions.Chaos.Worlds;

namespace DrsFunctions.Chaos.Rows;

/// <summary>The events of half of the uploads never come: the sweep takes them in. The short form starts the sweep by hand, the long one waits for its time.</summary>
internal sealed class MissedRow : IChaosRow
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public string Name => "missed";

    public async Task<string> RunAsync(Stage stage, Round round)
    {
        var world = await stage.WorldAsync();
        var crowd = new Crowd(world, $"Miss{round.Seed}x");
        await crowd.RegisterAsync(round.Of(3, 20));
        var withheld = new List<string>();
        foreach (var file in SentFile.Many(round.Chance, crowd.Ids, round.Of(10, 200)))
        {
            if (crowd.Uploads.Count % 2 == 0)
            {
                world.Proxy.Withheld.Add(file.Path);
                withheld.Add(file.Path);
            }

            await crowd.WriteAsync(file);
        }

        if (round.IsShort)
            await world.Operator.RunToEndAsync("SweepUploads");
        var took = await Settling.ReceiptsAsync(crowd, withSweep: false);
        BrokenException.Unless(took < Limit, $"It took {took}.");
        await Settling.SettleAsync(crowd, wasKilled: false);
        var held = await Holding.HoldAsync(crowd);
        return string.Create(CultureInfo.InvariantCulture, $"{withheld.Count} withheld, the last receipt after {took.TotalSeconds:0} s: {held}");
    }
}
