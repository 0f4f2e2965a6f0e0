using System.Diagnostics;
using System.Runtime.InteropServices;
using Embedded.Azurite;

namespace DrsFunctions.Benchmarks.Start;

/// <summary>Publishes a project of this repository as it is deployed, but for the Functions host, which is the embedded one.</summary>
internal static class PublishedApp
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Publishes a project into <c>artifacts</c>: compiled ahead where the feed has the compiler for that.</summary>
    /// <returns>Its program, and whether it was compiled ahead.</returns>
    public static async Task<(string Program, bool IsCompiled)> PublishAsync(string project, CancellationToken cancellationToken)
    {
        if (await TryAsync(project, ["-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false"], cancellationToken) is { } compiled)
            return (compiled, true);
        return await TryAsync(project, [], cancellationToken) is { } program
            ? (program, false)
            : throw new InvalidOperationException($"{project} could not be published.");
    }

    private static async Task<string?> TryAsync(string project, string[] options, CancellationToken cancellationToken)
    {
        var root = RepositoryRoot.Find();
        var name = Path.GetFileName(project);
        var folder = Path.Combine(root, "artifacts", "start", options.Length > 0 ? "ahead" : "later", name);
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])["publish", Path.Combine(root, project), "-c", "Release", "-v", "q", "--nologo", "-p:AzureSdk=Embedded", "--artifacts-path", Path.Combine(folder, "build"), "-o", folder, .. options])
            start.ArgumentList.Add(argument);
        using var publishing = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await publishing.StandardOutput.ReadToEndAsync(limit.Token);
            await publishing.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!publishing.HasExited)
                publishing.Kill(entireProcessTree: true);
        }

        return publishing.ExitCode == 0 ? Path.Combine(folder, $"{name}.dll") : null;
    }
}
