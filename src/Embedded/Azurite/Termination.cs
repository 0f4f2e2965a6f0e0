using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Embedded.Azurite;

/// <summary>Asks processes to end.</summary>
public static partial class Termination
{
    private const int Sigterm = 15;

    /// <summary>Sends SIGTERM.</summary>
    /// <returns>Whether the process was asked; Windows knows no such signal.</returns>
    public static bool Ask(Process process) => !OperatingSystem.IsWindows() && Kill(process.Id, Sigterm) == 0;

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int process, int signal);
}
