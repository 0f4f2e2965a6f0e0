using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using DrsFunctions.Frameworks;
using Embedded.Azurite;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Cli.Demonstration;

/// <summary>The app, running as a process of its own.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private const int LinesKept = 30;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    private AppProcess(ProcessStartInfo start, Uri address)
    {
        Address = address;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Starts the app and waits until it is ready.</summary>
    /// <param name="connectionString">Its storage.</param>
    /// <param name="port">Its port on this machine.</param>
    /// <param name="clock">What its clock shows when it starts.</param>
    /// <param name="cancellationToken">Stops it again.</param>
    /// <exception cref="InvalidOperationException">It ended, or was not ready in time; the message holds what it said last.</exception>
    public static async Task<AppProcess> StartAsync(string connectionString, int port, Instant clock, CancellationToken cancellationToken)
    {
        var address = new UriBuilder(Uri.UriSchemeHttp, IPAddress.Loopback.ToString(), port).Uri;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, Path.ChangeExtension(typeof(FrameworkShelf).Assembly.GetName().Name!, ".dll")!) },
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["AzureWebJobsStorage"] = connectionString,
                ["SupplierStorage"] = connectionString,
                ["ASPNETCORE_URLS"] = address.AbsoluteUri.TrimEnd('/'),
                ["Drs__Clock"] = InstantPattern.ExtendedIso.Format(clock),
            },
        };
        var app = new AppProcess(start, address);
        try
        {
            await app.ReadyAsync(cancellationToken);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the app as a host would, and by force if it does not end in time.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var patience = new CancellationTokenSource(StopLimit);
            try
            {
                if (!Termination.Ask(process))
                    process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }

        process.Dispose();
    }

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var began = Stopwatch.GetTimestamp();
        while (!await IsReadyAsync(http, cancellationToken))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(began) > StartLimit)
                throw new InvalidOperationException($"The app {(process.HasExited ? "ended" : "was not ready in time")}. It said: {string.Join(" / ", lines)}");
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync("api/health/ready", cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        lines.Enqueue(line.Trim());
        while (lines.Count > LinesKept)
            lines.TryDequeue(out _);
    }
}
