using System.Globalization;

namespace DrsFunctions.Chaos.Soak;

/// <summary>Whether a process holds as much of something at the end as before: the median of the last quarter of the time against that of the second.</summary>
/// <param name="Of">What it holds.</param>
/// <param name="Quarters">The median of each quarter.</param>
/// <param name="Most">The most that the last of them may be.</param>
internal sealed record Flatness(string Of, IReadOnlyList<double> Quarters, double Most)
{
    /// <summary>Whether it is.</summary>
    public bool Holds => Quarters[^1] <= Most;

    /// <summary>Compares.</summary>
    /// <param name="of">What it holds.</param>
    /// <param name="values">How much of it, in the order of time.</param>
    /// <param name="share">By which share of the second quarter's median it may grow.</param>
    /// <param name="amount">By which amount besides.</param>
    public static Flatness Compare(string of, IReadOnlyList<double> values, double share, double amount)
    {
        double[] quarters = [.. Enumerable.Range(0, 4).Select(quarter => Median(values.Take((values.Count * quarter / 4)..(values.Count * (quarter + 1) / 4))))];
        return new(of, quarters, (quarters[1] * (1 + share)) + amount);
    }

    /// <summary>As a line of a table.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Of,-14}{string.Concat(Quarters.Select(median => string.Create(CultureInfo.InvariantCulture, $"{median,10:0.0}")))}   at most {Most:0.0}: {(Holds ? "yes" : "NO")}");

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
