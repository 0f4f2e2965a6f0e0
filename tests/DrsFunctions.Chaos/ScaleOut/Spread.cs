namespace DrsFunctions.Chaos.ScaleOut;

/// <summary>How long something took, in seconds: half of the times at most <see cref="P50"/>, 95 of 100 at most <see cref="P95"/>.</summary>
internal sealed record Spread(double P50, double P95, double P99, double Most)
{
    /// <summary>The spread of some times.</summary>
    public static Spread Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Select(time => time.TotalSeconds).Order().ToArray();
        double At(double share) => Math.Round(sorted[(int)Math.Ceiling(share * sorted.Length) - 1], 2);
        return new(At(0.5), At(0.95), At(0.99), At(1));
    }
}
