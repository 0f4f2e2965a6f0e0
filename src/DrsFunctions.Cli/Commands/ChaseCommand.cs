using System.CommandLine;
using DrsFunctions.Cli.Output;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Ledgers;
using NodaTime.Text;

namespace DrsFunctions.Cli.Commands;

/// <summary><c>drs chase --dry-run</c>: what a day's chasing would send, by the ledgers as they are.</summary>
internal static class ChaseCommand
{
    public static Command Create(Session session)
    {
        var which = new LedgerOptions();
        var date = new Option<string>("--date") { Description = "The London day, for example 2026-01-15.", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only lists; the app itself sends, every hour. Must be given." };
        var command = new Command(
            "chase",
            "Lists what a run of ChaseReports on a day would send to whom and why, and what it would not and why, by the ledgers as they are now.");
        which.AddTo(command);
        command.Add(date);
        command.Add(dryRun);

        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!parsed.GetValue(dryRun))
                return session.Misused("drs only lists what would be sent: add --dry-run. The app sends by itself, or now by POST /admin/functions/ChaseReports.");
            if (LocalDatePattern.Iso.Parse(parsed.GetValue(date) ?? "") is not { Success: true } day)
                return session.Misused("--date must be a day such as 2026-01-15.");

            var storage = session.Storage();
            var ledger = new Ledger<SupplierRecord>(storage);
            var output = new ChaseOutput(session.Console);
            foreach (var framework in which.FrameworksOf(parsed, session.Frameworks()))
            {
                await KnowCalendarAsync(storage, framework, cancellationToken);
                if (!framework.Days.Includes(day.Value))
                {
                    output.WriteNoWorkingDay(framework.Id, day.Value);
                    continue;
                }

                foreach (var owner in (await which.OwnersAsync(parsed, ledger, framework.Id, cancellationToken)).Where(owner => owner != LedgerName.Ccs).Order(StringComparer.Ordinal))
                {
                    var record = (await ledger.LoadAsync(new(framework.Id, owner), cancellationToken)).Record;
                    output.Write(framework.Id, owner, ChasePlan.For(framework.Definition, framework.Days, owner, record, day.Value));
                }
            }

            output.WriteTotals(day.Value);
            return ExitCode.Good;
        });
        return command;
    }

    private static async Task KnowCalendarAsync(StorageClients storage, FrameworkInService framework, CancellationToken cancellationToken) =>
        framework.GoBy(new((await new Ledger<FrameworkRecord>(storage).LoadAsync(LedgerName.OfFramework(framework.Id), cancellationToken)).Record.Holidays));
}
