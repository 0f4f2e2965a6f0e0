using System.Diagnostics;
using System.Text;
using Embedded.Azurite;

namespace DrsFunctions.Cli.Tests;

/// <summary><c>drs</c> as a process of its own.</summary>
internal sealed class DrsProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource stays = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private DrsProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it has said so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>Starts it with the storage of a connection string.</summary>
    public static DrsProcess Start(string storage, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "drs.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["AzureWebJobsStorage"] = storage },
        };
        start.Environment.Remove("SupplierStorage");
        return new(start);
    }

    /// <summary>Waits for its end and gives its status.</summary>
    public async Task<int> EndAsync(TimeSpan limit)
    {
        await process.WaitForExitAsync().WaitAsync(limit);
        return process.ExitCode;
    }

    /// <summary>Waits until it has shown everything and stays up.</summary>
    public Task StaysAsync(TimeSpan limit) => stays.Task.WaitAsync(limit);

    /// <summary>Sends it SIGTERM.</summary>
    public bool Terminate() => Termination.Ask(process);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (output)
            output.AppendLine(line);
        if (line?.Contains("Ctrl+C", StringComparison.Ordinal) == true)
            stays.TrySetResult();
    }
}
