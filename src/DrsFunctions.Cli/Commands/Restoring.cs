using System.Diagnostics;
using System.Globalization;
using DrsFunctions.Cli.Output;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Recovery;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace DrsFunctions.Cli.Commands;

/// <summary>Brings ledgers and contacts back from a night's copies, and holds the ledgers against the heads that were written down that night.</summary>
internal sealed class Restoring(StorageClients storage, Session session)
{
    /// <summary>Restores from the copy of a day, or from the latest.</summary>
    /// <returns>Whether all ledgers are there and intact.</returns>
    /// <exception cref="InvalidOperationException">There is no such copy.</exception>
    public async Task<bool> RunAsync(LocalDate? day, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var exports = new LedgerExports(storage);
        var export = (day is { } asked ? await exports.FindAsync(asked, cancellationToken) : await exports.LatestAsync(cancellationToken))
            ?? throw new InvalidOperationException(day is null ? "There is no copy in evidence/ledger." : $"There is no copy of {LocalDatePattern.Iso.Format(day.Value)} in evidence/ledger.");

        await new StorageSetup(storage).EnsureCreatedAsync([], cancellationToken);
        var restored = await new LedgerRestore(storage).RunAsync(export, cancellationToken);
        var contacts = await new ContactBackup(storage).RestoreAsync(export.Day, cancellationToken);
        session.Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Of the copy of {LocalDatePattern.Iso.Format(export.Day)}: {Counted.Of(restored.Restored, "ledger")} restored, {restored.Kept} there already, {Counted.Of(restored.Rows, "row")} written in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s."));
        session.Console.WriteLine(contacts is { } count ? $"{Counted.Of(count, "contact")} restored." : "There is no copy of the contacts: send CCS's list of contacts again.");
        return await VerifyAsync(export.Day, cancellationToken);
    }

    private async Task<bool> VerifyAsync(LocalDate day, CancellationToken cancellationToken)
    {
        var suppliers = new Ledger<SupplierRecord>(storage);
        var lists = new Ledger<FrameworkRecord>(storage);
        if (await new Anchors(storage).FindAsync(day, cancellationToken) is not { } anchored)
        {
            session.Console.WriteLine($"No heads were written down for {LocalDatePattern.Iso.Format(day)}: the ledgers are held against their own chains alone, by drs verify.");
            return true;
        }

        var broken = 0;
        foreach (var head in anchored.Heads)
        {
            var name = new LedgerName(head.Framework, head.Owner);
            var verification = name.Owner == LedgerName.Ccs ? await lists.VerifyAsync(name, head, cancellationToken) : await suppliers.VerifyAsync(name, head, cancellationToken);
            if (verification.Intact)
                continue;
            session.Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]broken[/]  {name.Framework} {name.Owner}, at entry {verification.BrokenAt}");
            broken++;
        }

        session.Console.WriteLine($"{Counted.Of(anchored.Heads.Length - broken, "ledger")} intact against the heads of {LocalDatePattern.Iso.Format(day)}, {broken} broken.");
        return broken == 0;
    }
}
