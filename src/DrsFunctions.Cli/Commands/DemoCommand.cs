using System.CommandLine;
using DrsFunctions.Cli.Demonstration;

namespace DrsFunctions.Cli.Commands;

/// <summary><c>drs demo</c>: shows the whole system at work on this machine.</summary>
internal static class DemoCommand
{
    private const int UsualPort = 7071;

    public static Command Create(Session session)
    {
        var exit = new Option<bool>("--exit") { Description = "End when the standings are shown: with status 0 if all are as they should be, else 1." };
        var port = new Option<int>("--port") { Description = "Where the app answers; a free port is taken if something else answers there.", DefaultValueFactory = _ => UsualPort };
        var command = new Command(
            "demo",
            "Starts storage and the app on this machine at 5 January 2026, sends the sample files of CCS and seven suppliers, moves the clock to 29 January 2026 "
            + "and shows where each supplier stands. Stays up until Ctrl+C, then stops what it started.")
        {
            exit,
            port,
        };
        command.SetAction((parsed, cancellationToken) => new Demo(session).RunAsync(parsed.GetValue(port), parsed.GetValue(exit), cancellationToken));
        return command;
    }
}
