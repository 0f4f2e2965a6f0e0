using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Embedded.Azurite;

namespace DrsFunctions.Benchmarks.Start;

/// <summary>A program that is started again and again, each time on a port of its own.</summary>
internal sealed class StartedProcess(string program, string storage) : IDisposable
{
    private const double Megabyte = 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(1) });
    private Process? process;

    /// <summary>The most memory that one of them has held, in MiB.</summary>
    public double PeakMegabytes { get; private set; }

    /// <summary>Ends the one before; what it gives starts the next and waits for its first answer.</summary>
    public Task<Func<Task>> PrepareAsync(CancellationToken cancellationToken)
    {
        End();
        var address = new Uri($"http://127.0.0.1:{StoragePorts.Free().Blob}");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { program },
            WorkingDirectory = Path.GetDirectoryName(program),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_URLS"] = address.AbsoluteUri, ["AzureWebJobsStorage"] = storage, ["SupplierStorage"] = storage },
        };
        return Task.FromResult<Func<Task>>(() => RunAsync(start, new Uri(address, "/api/health/live"), cancellationToken));
    }

    public void Dispose()
    {
        End();
        http.Dispose();
    }

    private async Task RunAsync(ProcessStartInfo start, Uri address, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!await AnswersAsync(address, cancellationToken))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
                throw new InvalidOperationException($"{program} did not answer.");
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private async Task<bool> AnswersAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(address, cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException refused) when (refused.InnerException is SocketException)
        {
            return false;
        }
    }

    private void End()
    {
        if (process is null)
            return;
        process.Refresh();
        if (!process.HasExited)
        {
            PeakMegabytes = Math.Max(PeakMegabytes, process.PeakWorkingSet64 / Megabyte);
            process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
        process.Dispose();
        process = null;
    }
}
