using System.CommandLine;
using System.Globalization;
using DrsFunctions.Cli.Output;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Storage.Ledgers;
using Spectre.Console;

namespace DrsFunctions.Cli.Commands;

/// <summary><c>drs verify</c>: holds every row of the ledgers against its hash.</summary>
internal static class VerifyCommand
{
    public static Command Create(Session session)
    {
        var which = new LedgerOptions();
        var command = new Command(
            "verify",
            "Reads ledgers from their first entry and holds each row against the chain of hashes, and the chain against the heads that were written down last. "
            + "Ends with status 1 if one is broken, and says where.");
        which.AddTo(command);

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var storage = session.Storage();
            var suppliers = new Ledger<SupplierRecord>(storage);
            var lists = new Ledger<FrameworkRecord>(storage);
            var anchored = await new Anchors(storage).LatestAsync(cancellationToken);
            var (intact, broken) = (0, 0);
            foreach (var framework in which.FrameworksOf(parsed, session.Frameworks()))
            {
                foreach (var owner in await which.OwnersAsync(parsed, suppliers, framework.Id, cancellationToken))
                {
                    var name = new LedgerName(framework.Id, owner);
                    var verification = owner == LedgerName.Ccs
                        ? await lists.VerifyAsync(name, anchored?.Of(name), cancellationToken)
                        : await suppliers.VerifyAsync(name, anchored?.Of(name), cancellationToken);
                    Write(session.Console, name, verification);
                    _ = verification.Intact ? intact++ : broken++;
                }
            }

            if (intact + broken == 0 && which.NothingFound(parsed) is { } problem)
                return session.Misused(problem);
            session.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(intact, "ledger")} intact, {broken} broken."));
            return broken == 0 ? ExitCode.Good : ExitCode.Bad;
        });
        return command;
    }

    private static void Write(IAnsiConsole console, LedgerName name, Verification verification)
    {
        if (verification.Intact)
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]intact[/]  {name.Framework} {name.Owner}, {Counted.Of(verification.Entries, "entry", "entries")}");
        else
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]broken[/]  {name.Framework} {name.Owner}, at entry {verification.BrokenAt}");
    }
}
