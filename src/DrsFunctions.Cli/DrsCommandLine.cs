using System.CommandLine;
using Azure;
using DrsFunctions.Cli.Commands;

namespace DrsFunctions.Cli;

/// <summary>The command <c>drs</c>.</summary>
internal static class DrsCommandLine
{
    // The app may take ten seconds to stop, and what was started must not be left behind.
    private static readonly TimeSpan StoppingTime = TimeSpan.FromSeconds(20);

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit status: see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Session session)
    {
        var parsed = Create(session).Parse(arguments);
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = StoppingTime,
            Output = session.Console.Profile.Out.Writer,
            Error = session.Errors,
        };
        try
        {
            var status = await parsed.InvokeAsync(configuration);
            return parsed.Errors.Count > 0 ? ExitCode.Usage : status;
        }
        catch (OperationCanceledException)
        {
            session.Errors.WriteLine("Stopped.");
            return ExitCode.Bad;
        }
        catch (Exception problem) when (problem is InvalidOperationException or InvalidDataException or IOException or UnauthorizedAccessException or RequestFailedException or AggregateException { InnerException: RequestFailedException })
        {
            return session.Misused(problem.GetBaseException().Message.Split('\n')[0].TrimEnd());
        }
    }

    private static RootCommand Create(Session session) => new(
        "Files and standings of Debt Resolution Services. Suppliers use template, check and upload; demo shows the whole system at work on this machine; "
        + "rebuild, verify and poison look after what is kept; chase shows who would be reminded.")
    {
        DemoCommand.Create(session),
        TemplateCommand.Create(session),
        CheckCommand.Create(session),
        UploadCommand.Create(session),
        RebuildCommand.Create(session),
        VerifyCommand.Create(session),
        PoisonCommand.Create(session),
        SimulateCommand.Create(session),
        NotifyCommand.Create(session),
        ChaseCommand.Create(session),
    };
}
