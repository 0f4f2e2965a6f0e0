using System.CommandLine;
using System.Globalization;
using DrsFunctions.Cli.Output;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Recompute;
using DrsFunctions.Storage.Ledgers;
using Spectre.Console;

namespace DrsFunctions.Cli.Commands;

/// <summary><c>drs rebuild</c>: writes everything that follows from the ledgers again.</summary>
internal static class RebuildCommand
{
    public static Command Create(Session session)
    {
        var which = new LedgerOptions();
        var command = new Command(
            "rebuild",
            "Writes the register, standings, obligations, messages, the list of uploads and the receipts again from the ledgers. "
            + "Safe at any time: the ledgers stay as they are, and nothing newer is replaced. With --from-export the ledgers and contacts that are gone "
            + "are first brought back from the copy of a night.");
        which.AddTo(command);
        var restoring = new RestoreOptions();
        restoring.AddTo(command);

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var storage = session.Storage();
            if (restoring.AreWrong(parsed) is { } wrong)
                return session.Misused(wrong);
            if (restoring.Asked(parsed) && !await new Restoring(storage, session).RunAsync(restoring.Day(parsed), cancellationToken))
                return ExitCode.Bad;

            var rebuilding = new Rebuilding(storage);
            var ledger = new Ledger<SupplierRecord>(storage);
            var ledgers = 0;
            foreach (var framework in which.FrameworksOf(parsed, session.Frameworks()))
            {
                foreach (var owner in await which.OwnersAsync(parsed, ledger, framework.Id, cancellationToken))
                {
                    var uploads = await rebuilding.RunAsync(framework, owner, cancellationToken);
                    session.Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]rebuilt[/]  {framework.Id} {owner}, {Counted.Of(uploads, "upload")}");
                    ledgers++;
                }
            }

            if (ledgers == 0 && which.NothingFound(parsed) is { } problem)
                return session.Misused(problem);
            session.Console.WriteLine($"{Counted.Of(ledgers, "ledger")} rebuilt.");
            return ExitCode.Good;
        });
        return command;
    }
}
