namespace DrsFunctions.Benchmarks.Measuring;

/// <summary>How long floor and work took.</summary>
/// <param name="Rounds">Over how many rounds.</param>
/// <param name="FloorMs">The floor's median, in milliseconds.</param>
/// <param name="WorkMs">The work's median, in milliseconds.</param>
internal sealed record Timing(int Rounds, double FloorMs, double WorkMs);
