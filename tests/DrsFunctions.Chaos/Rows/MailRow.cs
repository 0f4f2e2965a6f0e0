using System.Diagnostics;
using System.Globalization;
using DrsFunctions.Chaos.Invariants;
using DrsFunctions.Chaos.Worlds;
using DrsFunctions.TestNotify;
using DrsFunctions.Tests.Support;
using NodaTime;

namespace DrsFunctions.Chaos.Rows;

/// <summary>The provider of messages is silent, answers 429, 500, 503, 400 or 403, or takes a message and drops the answer.</summary>
internal sealed class MailRow : IChaosRow
{
    private static readonly NotifyFault[] All = Enum.GetValues<NotifyFault>();
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    // The next working day's morning, on which what was parked is offered again.
    private static readonly Duration Night = Duration.FromHours(24);

    public string Name => "mail";

    public async Task<string> RunAsync(Stage stage, Round round)
    {
        var world = await stage.WorldAsync();
        var crowd = new Crowd(world, $"Mail{round.Seed}x");
        await crowd.RegisterAsync(round.Of(3, 20));
        var faults = Enumerable.Range(0, round.Of(8, 80)).Select(_ => All[round.Chance.Next(All.Length)]).ToArray();
        world.Notify.FailSending([.. faults[..(faults.Length * 2 / 3)]]);
        world.Notify.FailReading([.. faults[(faults.Length * 2 / 3)..]]);
        foreach (var file in SentFile.Many(round.Chance, crowd.Ids, round.Of(7, 60)))
            await crowd.WriteAsync(file);

        await Settling.SettleAsync(crowd, wasKilled: false);
        var parked = await CountAsync(crowd, "parked");
        if (parked > 0)
            await NextDayAsync(crowd);
        var held = await Holding.HoldAsync(crowd);
        await Holding.NoMessageLostAsync(crowd);
        return string.Create(CultureInfo.InvariantCulture, $"{faults.Length} faults, {parked} parked and offered again: {held}");
    }

    private static async Task NextDayAsync(Crowd crowd)
    {
        await crowd.World.PassAsync(Night);
        var started = Stopwatch.GetTimestamp();
        while (await CountAsync(crowd, "parked", "queued") > 0)
        {
            BrokenException.Unless(Stopwatch.GetElapsedTime(started) < Limit, $"Messages are still parked or queued after {Limit}.");
            await crowd.World.Operator.RunToEndAsync("FollowUpMessages");
            await Settling.QueuesAsync(crowd.World);
        }

        await crowd.World.Operator.RunToEndAsync("RaiseTargets");
        await Settling.QueuesAsync(crowd.World);
    }

    private static async Task<int> CountAsync(Crowd crowd, params string[] statuses) =>
        (await crowd.World.Operator.AllAsync("/api/messages")).Count(message => crowd.Owns(message.Text("key")!) && statuses.Contains(message.Text("status"), StringComparer.Ordinal));
}
