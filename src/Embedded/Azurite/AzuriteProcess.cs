using System.Diagnostics;
using System.Globalization;

namespace Embedded.Azurite;

/// <summary>A running storage emulator that this process started and stops again.</summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(3);

    private readonly Process process;
    private readonly bool keepsData;

    private AzuriteProcess(Process process, StoragePorts ports, bool keepsData)
    {
        this.process = process;
        this.keepsData = keepsData;
        Ports = ports;
    }

    /// <summary>The ports it answers on.</summary>
    public StoragePorts Ports { get; }

    /// <summary>The connection string of its one account.</summary>
    public string ConnectionString => Ports.ConnectionString;

    /// <summary>Starts Azurite and waits until it answers. Installs it from the lock file first, where that was not done yet.</summary>
    /// <param name="ports">Where it shall listen.</param>
    /// <param name="folder">Where it keeps its data; null keeps it in memory.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <param name="options">Further options of its command line: <c>--oauth basic</c>, for example.</param>
    /// <exception cref="InvalidOperationException">Node or npm is missing, or Azurite did not answer within a minute.</exception>
    public static async Task<AzuriteProcess> StartAsync(StoragePorts ports, string? folder, CancellationToken cancellationToken, params string[] options)
    {
        var script = await AzuriteInstallation.ScriptAsync(cancellationToken);
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in Arguments(script, ports, folder).Concat(options))
            start.ArgumentList.Add(argument);

        var node = Process.Start(start) ?? throw new InvalidOperationException("Node did not start: install Node 20 or later.");
        node.BeginOutputReadLine();
        node.BeginErrorReadLine();

        var azurite = new AzuriteProcess(node, ports, keepsData: folder is not null);
        try
        {
            await azurite.AnswersAsync(cancellationToken);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the emulator. It is asked first, where it keeps its data: ended at once it would lose its last seconds.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!keepsData || !Termination.Ask(process) || !await EndsAsync())
                process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        catch (InvalidOperationException)
        {
            // It had ended by itself.
        }

        process.Dispose();
    }

    private async Task<bool> EndsAsync()
    {
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task AnswersAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await Ports.AnswerAsync(cancellationToken))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(started) > StartLimit)
                throw new InvalidOperationException("Azurite did not start; run it by hand with 'npx azurite' to see why.");
            await Task.Delay(50, cancellationToken);
        }
    }

    private static IEnumerable<string> Arguments(string script, StoragePorts ports, string? folder)
    {
        yield return script;
        yield return "--silent";
        yield return "--skipApiVersionCheck";
        yield return "--disableTelemetry";
        foreach (var (name, port) in new[] { ("blob", ports.Blob), ("queue", ports.Queue), ("table", ports.Table) })
        {
            yield return $"--{name}Host";
            yield return "127.0.0.1";
            yield return $"--{name}Port";
            yield return port.ToString(CultureInfo.InvariantCulture);
        }

        if (folder is null)
        {
            yield return "--inMemoryPersistence";
            yield break;
        }

        yield return "--location";
        yield return folder;
    }
}
