using System.Diagnostics;

namespace DrsFunctions.Benchmarks.Feedback;

/// <summary>The program <c>in2csv</c> of csvkit, which many use to read workbooks: shown beside ours where it is installed.</summary>
internal static class In2Csv
{
    private const string Name = "in2csv";

    /// <summary>Whether it lies in one of the folders of PATH.</summary>
    public static bool IsInstalled =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Name)));

    /// <summary>How long it takes to read a workbook, without guessing the types of columns, in milliseconds.</summary>
    public static async Task<double> TimeAsync(string path)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(Name, ["--no-inference", path]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        await process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : throw new InvalidOperationException($"{Name} ended with {process.ExitCode}.");
    }
}
