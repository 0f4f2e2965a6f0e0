using System.Text.Json.Serialization;

namespace DrsFunctions.Benchmarks.Measuring;

/// <summary>What was measured of one variant.</summary>
/// <param name="Name">The measure.</param>
/// <param name="Variant">Which form of it.</param>
/// <param name="Rounds">Over how many rounds the medians were taken.</param>
/// <param name="FloorMs">The floor's median, in milliseconds; with several clients the time per answer, all of them together.</param>
/// <param name="WorkMs">The work's median, likewise.</param>
/// <param name="Ratio">Work over floor: of times where <see cref="Limit"/> is an upper one, of throughputs where it is a lower one.</param>
/// <param name="Limit">What the ratio is held against.</param>
/// <param name="StorageCalls">The most storage calls that one piece of work made, retries included.</param>
/// <param name="PeakMb">The process's largest resident memory while this was measured, in MiB: app, clients and floor together.</param>
/// <param name="Holds">Whether ratio and storage calls are within their limits.</param>
internal sealed record BenchmarkRow(
    string Name,
    string Variant,
    int Rounds,
    double FloorMs,
    double WorkMs,
    double Ratio,
    double Limit,
    int StorageCalls,
    double PeakMb,
    bool Holds)
{
    /// <summary>Whether the ratio is one of throughputs, of which more is better.</summary>
    [JsonIgnore]
    public bool IsThroughput => Variant.EndsWith(" clients", StringComparison.Ordinal);
}
