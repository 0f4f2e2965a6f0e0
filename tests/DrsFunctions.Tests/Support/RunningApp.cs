using System.Diagnostics;
using System.Net;
using System.Text;
using Embedded.Azurite;

namespace DrsFunctions.Tests.Support;

/// <summary>
/// The app as a process of its own, as an operator starts it; asked over HTTP only. What it logs also stands in the folder
/// <c>logs</c> beside the tests, for whoever asks why one failed.
/// </summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "DrsFunctions.dll");
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly Process process;
    private readonly StringBuilder log = new();
    private readonly string logFile;

    private RunningApp(ProcessStartInfo start, Uri address)
    {
        logFile = Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "logs")).FullName, $"app-{address.Port}.log");
        process = new() { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill();
        Http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public HttpClient Http { get; }

    /// <summary>Everything it has written to its console.</summary>
    public string Log
    {
        get
        {
            lock (log)
                return log.ToString();
        }
    }

    /// <summary>The system's number of its process.</summary>
    public int ProcessId => process.Id;

    /// <summary>The most memory that it has held so far, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts it and waits until <c>/api/health/ready</c> answers 200.</summary>
    /// <param name="storage">A connection string.</param>
    /// <param name="clock">Where its clock starts; null for the real time.</param>
    /// <param name="settings">Further settings, as environment variables.</param>
    public static Task<RunningApp> StartAsync(string storage, string? clock, params (string Name, string Value)[] settings) =>
        StartAsync(storage, clock, token: null, settings);

    /// <summary>Starts it where it takes tokens, and waits until <c>/api/health/ready</c> answers 200.</summary>
    /// <param name="storage">A connection string.</param>
    /// <param name="clock">Where its clock starts; null for the real time.</param>
    /// <param name="token">What every request bears; null for none.</param>
    /// <param name="settings">Further settings, as environment variables.</param>
    public static async Task<RunningApp> StartAsync(string storage, string? clock, string? token, (string Name, string Value)[] settings)
    {
        var app = Launch(storage, clock, settings);
        if (token is not null)
            app.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var started = Stopwatch.GetTimestamp();
        while (!await app.IsReadyAsync())
        {
            if (app.process.HasExited || Stopwatch.GetElapsedTime(started) > StartLimit)
            {
                await app.DisposeAsync();
                throw new InvalidOperationException($"The app did not start:\n{app.Log}");
            }

            await Task.Delay(100);
        }

        return app;
    }

    /// <summary>Starts it and waits for nothing.</summary>
    public static RunningApp Launch(string storage, string? clock, params (string Name, string Value)[] settings)
    {
        var address = $"http://127.0.0.1:{StoragePorts.Free().Blob}";
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Program },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            Environment =
            {
                ["AzureWebJobsStorage"] = storage,
                ["ASPNETCORE_URLS"] = address,
                ["DOTNET_TieredPGO"] = "0",
            },
        };
        if (clock is not null)
            start.Environment["Drs__Clock"] = clock;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return new(start, new(address));
    }

    /// <summary>Starts it where it is expected to end at once by itself; gives its exit code.</summary>
    public static async Task<(int ExitCode, string Log)> RunToEndAsync(string storage, string? clock, params (string Name, string Value)[] settings)
    {
        await using var app = Launch(storage, clock, settings);
        await app.process.WaitForExitAsync().WaitAsync(StartLimit);
        return (app.process.ExitCode, app.Log);
    }

    /// <summary>SIGTERM, as an orchestrator sends it; gives the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString()]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        return process.ExitCode;
    }

    /// <summary>SIGKILL: nothing is tidied up.</summary>
    public async Task KillAsync()
    {
        Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Http.Dispose();
        process.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync("/api/health/ready");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        lock (log)
        {
            log.AppendLine(line);
            File.AppendAllText(logFile, line + Environment.NewLine);
        }
    }

    private void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended and was let go of.
        }
    }
}
