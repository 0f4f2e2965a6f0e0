using System.Globalization;

namespace DrsFunctions.Chaos.ScaleOut;

/// <summary>What a round of <c>scale-out</c> measured.</summary>
/// <param name="Processes">Processes of the app.</param>
/// <param name="Suppliers">Suppliers on the register.</param>
/// <param name="Reports">Reports of the last hour.</param>
/// <param name="HourInSeconds">How long that hour took.</param>
/// <param name="ListInSeconds">From CCS's lists to the end of what they caused: receipts, targets, standings.</param>
/// <param name="ReportsASecond">Receipts a second, from the first upload of the hour to its last receipt.</param>
/// <param name="BestASecond">Receipts a second in the best ten seconds.</param>
/// <param name="ToReceipt">From the end of an upload to its receipt.</param>
/// <param name="RaiseInSeconds">How long the hourly recompute of all suppliers took.</param>
/// <param name="Runs">By function, how often each process ran it.</param>
/// <param name="TimerRuns">How often timers ran, each run at a due time of its own as long as no lease was lost.</param>
/// <param name="LeasesLost">How often a process was too slow to keep the lease of the timers.</param>
internal sealed record ScaleOutFigures(
    int Processes,
    int Suppliers,
    int Reports,
    double HourInSeconds,
    double ListInSeconds,
    double ReportsASecond,
    double BestASecond,
    Spread ToReceipt,
    double RaiseInSeconds,
    IReadOnlyDictionary<string, IReadOnlyList<int>> Runs,
    int TimerRuns,
    int LeasesLost)
{
    /// <summary>In a sentence or two.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Processes} processes, {Suppliers} suppliers listed in {ListInSeconds:0} s, {Reports} reports in {HourInSeconds:0} s: {ReportsASecond:0.0} a second, at best {BestASecond:0.0}; to the receipt p50 {ToReceipt.P50:0.0} s, p95 {ToReceipt.P95:0.0} s, p99 {ToReceipt.P99:0.0} s; all recomputed in {RaiseInSeconds:0} s; {string.Join(", ", Runs.Select(function => $"{function.Key} {string.Join('+', function.Value)}"))}; {TimerRuns} runs of timers, {(LeasesLost == 0 ? "each once" : $"{LeasesLost} leases lost")}");
}
