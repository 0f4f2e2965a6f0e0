using DrsFunctions.Chaos.Worlds;

namespace DrsFunctions.Chaos.Soak;

/// <summary>A day's traffic of every kind at once: files good and bad, plans, feedback, CCS's lists, readers, timers.</summary>
internal sealed class SoakTraffic(Crowd crowd, Random chance)
{
    private const int FilesToAPlan = 20;

    private static readonly TimeSpan BetweenFiles = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan BetweenLists = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenTimers = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenReads = TimeSpan.FromMilliseconds(50);

    private static readonly string[] Timers = ["SweepUploads", "RaiseTargets", "ChaseReports", "FollowUpMessages", "CountLate", "VerifyLedgers", "PublishExtracts"];

    // Every list, every read of a supplier, every page and every table for a spreadsheet.
    private static readonly string[] Addresses =
    [
        "/api/frameworks", "/api/frameworks/{f}", "/api/frameworks/{f}/standings", "/api/frameworks/{f}/late", "/api/frameworks/{f}/impact", "/api/frameworks/{f}/uploads",
        "/api/frameworks/{f}/good-practice", "/api/frameworks/{f}/hardship", "/api/frameworks/{f}/exceptions", "/api/messages", "/api/openapi.json", "/api/health/live",
        "/api/frameworks/{f}/suppliers/{s}", "/api/frameworks/{f}/suppliers/{s}/years/4", "/api/frameworks/{f}/suppliers/{s}/targets", "/api/frameworks/{f}/suppliers/{s}/ledger",
        "/api/frameworks/{f}/suppliers/{s}/ledger/verification", "/api/frameworks/{f}/suppliers/{s}/uploads", "/api/frameworks/{f}/suppliers/{s}/feedback", "/api/frameworks/{f}/templates/report?supplier={s}",
        "/", "/frameworks/{f}", "/frameworks/{f}/suppliers/{s}", "/frameworks/{f}/late", "/frameworks/{f}/impact", "/frameworks/{f}/good-practice", "/messages", "/frameworks/{f}/uploads/ccs/{u}",
    ];

    private int reads;
    private int lists;
    private int timers;

    /// <summary>What there was of it besides files.</summary>
    public override string ToString() => $"{reads} reads, {lists} lists, {timers} runs of timers";

    /// <summary>Goes on for some time, along with what is done besides; ends early where any of it goes wrong.</summary>
    /// <param name="length">How long.</param>
    /// <param name="between">How long between two times of what is done besides.</param>
    /// <param name="besides">What is done besides.</param>
    public async Task RunAsync(TimeSpan length, TimeSpan between, Func<Task> besides)
    {
        using var over = new CancellationTokenSource(length);
        await Task.WhenAll(
            EveryAsync(between, over, _ => Task.Run(besides)),
            EveryAsync(BetweenFiles, over, SendAsync),
            EveryAsync(BetweenLists, over, ListAsync),
            EveryAsync(BetweenTimers, over, StartTimerAsync),
            EveryAsync(BetweenReads, over, ReadAsync),
            EveryAsync(BetweenReads, over, ReadAsync));
    }

    private static async Task EveryAsync(TimeSpan pause, CancellationTokenSource over, Func<int, Task> work)
    {
        try
        {
            for (var number = 0; !over.IsCancellationRequested; number++)
            {
                await work(number);
                await Task.Delay(pause, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch
        {
            await over.CancelAsync();
            throw;
        }
    }

    private Task SendAsync(int number)
    {
        var supplier = crowd.Ids[number % crowd.Ids.Count];
        return crowd.WriteAsync(number % FilesToAPlan == FilesToAPlan - 1 ? SentFile.LaterPlan(supplier, number) : SentFile.Any(chance, supplier, number));
    }

    private async Task ListAsync(int number)
    {
        if (number % 2 == 0)
            await crowd.ListContactsAsync($"-{number}", $"Somebody {number}");
        else
            await crowd.ListAwardsAsync($"-{number}", 1_000_000 + number);
        lists++;
    }

    private async Task StartTimerAsync(int number)
    {
        await crowd.World.Operator.RunToEndAsync(Timers[number % Timers.Length]);
        timers++;
    }

    private async Task ReadAsync(int number)
    {
        var address = Addresses[number % Addresses.Length]
            .Replace("{f}", Crowd.Framework, StringComparison.Ordinal)
            .Replace("{s}", crowd.Ids[number / Addresses.Length % crowd.Ids.Count], StringComparison.Ordinal)
            .Replace("{u}", crowd.Uploads.First().Id, StringComparison.Ordinal);
        using var answer = await crowd.World.App.Http.GetAsync(address);
        BrokenException.Unless(answer.IsSuccessStatusCode, $"{address} answers {(int)answer.StatusCode}.");
        await answer.Content.ReadAsByteArrayAsync();
        Interlocked.Increment(ref reads);
    }
}
