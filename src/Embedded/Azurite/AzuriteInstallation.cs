using System.Diagnostics;

namespace Embedded.Azurite;

/// <summary>Azurite as the repository's <c>package-lock.json</c> pins it, installed on first use.</summary>
internal static class AzuriteInstallation
{
    private static readonly string Script = Path.Combine("node_modules", "azurite", "dist", "src", "azurite.js");

    /// <summary>The path of Azurite's start script.</summary>
    public static async Task<string> ScriptAsync(CancellationToken cancellationToken)
    {
        var root = RepositoryRoot.Find();
        var script = Path.Combine(root, Script);
        if (!File.Exists(script))
            await InstallAsync(root, script, cancellationToken);
        return script;
    }

    // Several test processes may find it missing at the same time; the lock lets one install and the others wait for it.
    private static async Task InstallAsync(string root, string script, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.Combine(root, "artifacts"));
        await using var installing = await LockAsync(Path.Combine(root, "artifacts", "npm.lock"), cancellationToken);
        if (File.Exists(script))
            return;

        var start = new ProcessStartInfo("npm")
        {
            WorkingDirectory = root,
            ArgumentList = { "ci", "--no-audit", "--no-fund" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var npm = Process.Start(start) ?? throw new InvalidOperationException("npm did not start: install Node 20 or later.");
        var output = npm.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = npm.StandardError.ReadToEndAsync(cancellationToken);
        await npm.WaitForExitAsync(cancellationToken);
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"'npm ci' ended with {npm.ExitCode}: {await output}{await errors}");
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(200, cancellationToken);
            }
        }
    }
}
