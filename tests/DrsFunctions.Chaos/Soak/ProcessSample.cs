using System.Diagnostics;

namespace DrsFunctions.Chaos.Soak;

/// <summary>What a process held at one moment.</summary>
/// <param name="Seconds">Since sampling began.</param>
/// <param name="Megabytes">Its resident memory, in MiB: the managed heap, and the code and buffers around it.</param>
/// <param name="Handles">Its open files and sockets; on Linux the entries of <c>/proc/{pid}/fd</c>.</param>
/// <param name="Threads">Its threads.</param>
/// <param name="Waiting">The messages of the queue <c>recompute</c> that wait or are being worked on.</param>
internal sealed record ProcessSample(double Seconds, double Megabytes, int Handles, int Threads, int Waiting)
{
    private const double Mebibyte = 1024 * 1024;

    /// <summary>Looks at a process now.</summary>
    public static ProcessSample Take(int processId, TimeSpan since, int waiting)
    {
        using var process = Process.GetProcessById(processId);
        return new(Math.Round(since.TotalSeconds, 1), Math.Round(process.WorkingSet64 / Mebibyte, 1), process.HandleCount, process.Threads.Count, waiting);
    }
}
