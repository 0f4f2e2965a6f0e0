using DrsFunctions.Tests.Support;

namespace DrsFunctions.Chaos.Worlds;

/// <summary>What processes say of themselves that an operator would have to look at.</summary>
internal static class ProcessLog
{
    // As the console's formatter abbreviates the two levels.
    private static readonly string[] Levels = ["fail: ", "crit: "];

    /// <summary>Holds that none of them logged an error.</summary>
    /// <param name="processes">The processes.</param>
    /// <param name="from">From which character of its log each is looked at.</param>
    /// <exception cref="BrokenException">One did.</exception>
    public static void NoErrors(IEnumerable<RunningApp> processes, int from = 0) => BrokenException.IfAny(
        processes.SelectMany(process => process.Log[from..].Split('\n').Where(line => Levels.Any(level => line.Contains(level, StringComparison.Ordinal)))),
        "Errors were logged");
}
