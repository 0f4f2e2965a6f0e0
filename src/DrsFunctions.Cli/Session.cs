using DrsFunctions.Files.Frameworks;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage;
using NodaTime;
using Spectre.Console;

namespace DrsFunctions.Cli;

/// <summary>What surrounds a run of <c>drs</c>.</summary>
/// <param name="Console">Where results go.</param>
/// <param name="Errors">Where complaints about the command itself go.</param>
/// <param name="Setting">Gives a setting by its name, whose parts a colon divides; null or empty where it is not set.</param>
/// <param name="Clock">The clock.</param>
internal sealed record Session(IAnsiConsole Console, TextWriter Errors, Func<string, string?> Setting, IClock Clock)
{
    private static readonly string[] Connections = ["SupplierStorage", "AzureWebJobsStorage"];

    /// <summary>The settings of the environment: <c>Drs:Clock</c> is the variable <c>Drs__Clock</c>.</summary>
    public static string? FromEnvironment(string name) => Environment.GetEnvironmentVariable(name.Replace(":", "__", StringComparison.Ordinal));

    /// <summary>Whether a setting names the storage account.</summary>
    public bool NamesStorage => Connections.Any(name =>
        !string.IsNullOrEmpty(Setting(name)) || !string.IsNullOrEmpty(Setting($"{name}:blobServiceUri")));

    /// <summary>The folder of the frameworks in service.</summary>
    public string FrameworksFolder => Setting("Drs:FrameworksPath") is { Length: > 0 } folder ? folder : Path.Combine(AppContext.BaseDirectory, "frameworks");

    /// <summary>The frameworks in service.</summary>
    public FrameworkShelf Frameworks() => new(FrameworkFolder.Read(FrameworksFolder));

    /// <summary>The storage account that the settings name, else the emulator on its usual ports.</summary>
    public StorageClients Storage() => new(StorageSettings.From(Setting));

    /// <summary>Says what is wrong with the command.</summary>
    /// <returns>The exit status for it.</returns>
    public int Misused(string problem)
    {
        Errors.WriteLine(problem);
        return ExitCode.Usage;
    }
}
