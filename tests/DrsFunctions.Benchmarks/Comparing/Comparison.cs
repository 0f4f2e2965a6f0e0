using System.Globalization;
using DrsFunctions.Benchmarks.Measuring;

namespace DrsFunctions.Benchmarks.Comparing;

/// <summary>
/// Holds figures against those of an earlier run. Only ratios and numbers of calls are compared, since times depend on the machine;
/// the same code's ratios differ by a tenth from run to run. What takes less than half of its limit may vary as it likes.
/// </summary>
internal static class Comparison
{
    /// <summary>By how much a ratio may be worse.</summary>
    public const double Tolerance = 0.15;

    // Calls are counted, not measured; what takes thousands of them has a few more where two meet.
    private const double ToleranceOfCalls = 0.01;

    /// <summary>What is worse than before, a sentence each. Rows that only one of the runs has are passed over.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<BenchmarkRow> before, IReadOnlyCollection<BenchmarkRow> now) =>
    [
        .. from earlier in before
           from row in now
           where row.Name == earlier.Name && row.Variant == earlier.Variant
           from worse in Of(earlier, row)
           select worse,
    ];

    private static IEnumerable<string> Of(BenchmarkRow earlier, BenchmarkRow row)
    {
        if (!IsFarWithin(row) && (row.IsThroughput ? row.Ratio < earlier.Ratio / (1 + Tolerance) : row.Ratio > earlier.Ratio * (1 + Tolerance)))
            yield return string.Create(CultureInfo.InvariantCulture, $"{row.Name}, {row.Variant}: the ratio is {row.Ratio:0.00}; it was {earlier.Ratio:0.00}.");
        if (row.StorageCalls > Math.Floor(earlier.StorageCalls * (1 + ToleranceOfCalls)))
            yield return string.Create(CultureInfo.InvariantCulture, $"{row.Name}, {row.Variant}: it takes {row.StorageCalls} storage calls; it took {earlier.StorageCalls}.");
    }

    private static bool IsFarWithin(BenchmarkRow row) => row.IsThroughput ? row.Ratio > 2 * row.Limit : row.Ratio < row.Limit / 2;
}
