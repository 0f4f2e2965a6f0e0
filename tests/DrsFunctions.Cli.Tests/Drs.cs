using DrsFunctions.Compliance.Calendar;
using Embedded.Azurite;
using NodaTime;
using Spectre.Console;

namespace DrsFunctions.Cli.Tests;

/// <summary>Runs <c>drs</c> in this process, on 5 January 2026.</summary>
internal static class Drs
{
    private static readonly Instant Today = London.StartOf(new LocalDate(2026, 1, 5)).Plus(Duration.FromHours(9));

    /// <summary>The folder of the samples.</summary>
    public static string Samples { get; } = Path.Combine(RepositoryRoot.Find(), "samples");

    /// <summary>The path of a sample file by its path in the container.</summary>
    public static string Sample(string path) => Path.Combine(Samples, "RM6226", path);

    /// <summary>Runs a command without any storage.</summary>
    public static Task<Run> RunAsync(params string[] arguments) => RunWithAsync(storage: null, arguments);

    /// <summary>Runs a command with the storage of a connection string.</summary>
    public static async Task<Run> RunWithAsync(string? storage, params string[] arguments)
    {
        var output = new StringWriter();
        var errors = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 400;
        var status = await DrsCommandLine.RunAsync(arguments, new(console, errors, name => name == "AzureWebJobsStorage" ? storage : null, new StoppedClock(Today)));
        return new(status, output.ToString(), errors.ToString());
    }

    private sealed class StoppedClock(Instant instant) : IClock
    {
        public Instant GetCurrentInstant() => instant;
    }
}

/// <summary>What a run of <c>drs</c> came to.</summary>
internal sealed record Run(int Status, string Output, string Errors);
