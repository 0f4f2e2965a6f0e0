using System.Diagnostics;

namespace DrsFunctions.Benchmarks.Measuring;

/// <summary>The process's largest resident memory, from now on where the system lets it start anew (Linux), else since it began.</summary>
internal static class PeakMemory
{
    private const string References = "/proc/self/clear_refs";
    private const string ResetPeak = "5";
    private const double Mebibyte = 1024 * 1024;

    /// <summary>Starts anew.</summary>
    public static void Reset()
    {
        GC.Collect();
        try
        {
            if (File.Exists(References))
                File.WriteAllText(References, ResetPeak);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The figure then covers all that ran before, too.
        }
    }

    /// <summary>The peak, in MiB.</summary>
    public static double InMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / Mebibyte;
    }
}
