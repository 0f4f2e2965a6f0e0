using System.CommandLine;
using System.Globalization;
using DrsFunctions.Cli.Output;
using DrsFunctions.Recompute;
using Spectre.Console;

namespace DrsFunctions.Cli.Commands;

/// <summary><c>drs poison</c>: what failed every time, and another try for it.</summary>
internal static class PoisonCommand
{
    public static Command Create(Session session) => new(
        "poison",
        "Looks after the queues of what failed every time: recompute-poison, messages-poison and webjobs-blobtrigger-poison. The app empties them by itself "
        + "and tries again within the hour; this is for when it does not run, or shall try at once.")
    {
        List(session),
        Replay(session),
    };

    private static Command List(Session session)
    {
        var command = new Command("list", "Shows what lies in the queues, up to 32 of each, and leaves it there.");
        command.SetAction(async (_, cancellationToken) =>
        {
            var total = 0;
            foreach (var queue in new PoisonQueues(session.Storage()).All)
            {
                var found = await queue.PeekAsync(cancellationToken);
                foreach (var message in found.Shown)
                    session.Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{queue.Name}  {message.InsertedOn}  {message.Text}");
                total += found.Count;
            }

            session.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(total, "message")} in all."));
            return ExitCode.Good;
        });
        return command;
    }

    private static Command Replay(Session session)
    {
        var command = new Command("replay", "Has everything in the queues tried again. Safe at any time: what was done meanwhile is not done twice.");
        command.SetAction(async (_, cancellationToken) =>
        {
            var total = 0;
            foreach (var queue in new PoisonQueues(session.Storage()).All)
            {
                var replayed = await queue.ReplayAsync(cancellationToken);
                session.Console.WriteLine($"{queue.Name}: {Counted.Of(replayed, "message")} handed on.");
                total += replayed;
            }

            if (total > 0)
                session.Console.WriteLine("Files are taken up by the sweep within 5 minutes.");
            return ExitCode.Good;
        });
        return command;
    }
}
