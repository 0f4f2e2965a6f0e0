using System.Diagnostics;

namespace DrsFunctions.Benchmarks.Measuring;

/// <summary>
/// Measures floor and work in turns, so that whatever else the machine does meets both alike. A round's figure is the median of its
/// samples, the result the median of the rounds.
/// </summary>
internal static class Interleaved
{
    /// <summary>Measures how long floor and work take.</summary>
    /// <param name="rounds">How many rounds count, after those that do not.</param>
    /// <param name="samples">How often floor and work are each done in a round.</param>
    /// <param name="prepareFloor">Prepares one run of the floor, untimed, and gives what is timed.</param>
    /// <param name="prepareWork">The same for the work.</param>
    /// <param name="warmUps">How many rounds do not count: until the compiler has optimised what they run.</param>
    public static async Task<Timing> MeasureAsync(int rounds, int samples, Func<Task<Func<Task>>> prepareFloor, Func<Task<Func<Task>>> prepareWork, int warmUps = 1)
    {
        var (floors, works) = (new List<double>(), new List<double>());
        for (var round = 0; round < warmUps + rounds; round++)
        {
            var (floor, work) = (new List<double>(), new List<double>());
            for (var sample = 0; sample < samples; sample++)
            {
                // Who goes first takes turns, too.
                if ((round + sample) % 2 == 0)
                    floor.Add(await TimeAsync(await prepareFloor()));
                work.Add(await TimeAsync(await prepareWork()));
                if ((round + sample) % 2 != 0)
                    floor.Add(await TimeAsync(await prepareFloor()));
            }

            if (round < warmUps)
                continue;
            floors.Add(Median(floor));
            works.Add(Median(work));
        }

        return new(rounds, Median(floors), Median(works));
    }

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var started = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
