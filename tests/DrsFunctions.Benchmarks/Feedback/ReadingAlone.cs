using System.Diagnostics;
using System.Text.Json;
using DrsFunctions.Benchmarks.Measuring;
using DrsFunctions.Files.Frameworks;
using DrsFunctions.Intake;

namespace DrsFunctions.Benchmarks.Feedback;

/// <summary>Reads a feedback file in a process that does nothing else, so that its memory is the reading's alone.</summary>
internal static class ReadingAlone
{
    /// <summary>The argument that makes this program such a process; the file's path follows.</summary>
    public const string Argument = "read-feedback";

    /// <summary>What it took.</summary>
    /// <param name="Ms">How long it took from the first byte to the counts, in milliseconds, code not compiled before included.</param>
    /// <param name="HeapMb">How far the managed heap grew, garbage that was not yet collected included, in MiB.</param>
    /// <param name="PeakMb">The process's largest resident memory, in MiB.</param>
    public sealed record Taken(double Ms, double HeapMb, double PeakMb);

    /// <summary>Starts the process and waits for what it took.</summary>
    public static async Task<Taken> MeasureAsync(string path, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ReadingAlone).Assembly.Location, Argument, path]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<Taken>(said)! : throw new InvalidOperationException($"Reading {path} ended with {process.ExitCode}.");
    }

    /// <summary>Reads a file and says what it took.</summary>
    public static async Task<int> RunAsync(string path)
    {
        var framework = FrameworkFolder.Read(Path.Combine(AppContext.BaseDirectory, "frameworks")).Single(framework => framework.Id == "RM6226");
        using var growth = new HeapGrowth();
        var started = Stopwatch.GetTimestamp();
        await FeedbackReading.CountAsync(() => File.OpenRead(path), MadeUpResponses.SettingOf(framework), new LimitOptions().OfFeedback());
        var taken = new Taken(Stopwatch.GetElapsedTime(started).TotalMilliseconds, growth.InMegabytes(), PeakMemory.InMegabytes());
        Console.WriteLine(JsonSerializer.Serialize(taken));
        return 0;
    }
}
