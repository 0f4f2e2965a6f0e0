using System.Diagnostics;

namespace Embedded.Functions.Tests.Support;

/// <summary>The sample app as a process of its own.</summary>
internal sealed class SampleProcess : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Embedded.Functions.SampleApp.dll");

    private readonly Process process;
    private readonly string marks;

    private SampleProcess(Process process, string marks)
    {
        this.process = process;
        this.marks = marks;
    }

    public IReadOnlyList<string> Marks => File.Exists(marks) ? File.ReadAllLines(marks) : [];

    public static async Task<SampleProcess> StartAsync(string host, string container, string address)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("sample-").FullName, "marks");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Program },
            Environment =
            {
                ["AzureWebJobsStorage"] = await Emulator.ConnectionAsync(),
                ["AzureFunctionsWebHost__hostid"] = host,
                ["Container"] = container,
                ["MarksFile"] = file,
                ["ASPNETCORE_URLS"] = address,
            },
        };
        return new(Process.Start(start)!, file);
    }

    public async Task WaitForAsync(string mark, int seconds = 20)
    {
        var started = Stopwatch.GetTimestamp();
        while (!Marks.Contains(mark, StringComparer.Ordinal))
        {
            if (Stopwatch.GetElapsedTime(started).TotalSeconds > seconds)
                throw new TimeoutException($"Marked within {seconds} s: {string.Join(", ", Marks)}");
            await Task.Delay(50);
        }
    }

    /// <summary>SIGKILL: nothing is tidied up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as an orchestrator sends it; gives the exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString()]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(15));
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(Path.GetDirectoryName(marks)!, recursive: true);
    }
}
