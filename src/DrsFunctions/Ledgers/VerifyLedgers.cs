using DrsFunctions.Clock;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Recompute;
using DrsFunctions.Storage.Recovery;
using DrsFunctions.Telemetry;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace DrsFunctions.Ledgers;

/// <summary>
/// Every night holds every ledger against its chain and the heads of the night before, has what follows from a sound one held against it,
/// and writes the heads and a copy of all ledgers where nobody can change them.
/// </summary>
public sealed partial class VerifyLedgers(
    FrameworkShelf shelf,
    Ledger<SupplierRecord> suppliers,
    Ledger<FrameworkRecord> lists,
    Anchors anchors,
    LedgerExports exports,
    ContactBackup contacts,
    RecomputeQueue recompute,
    AppClock clock,
    ILogger<VerifyLedgers> logger)
{
    // UTC: between 2 and 3 at night in London.
    private const string EveryNight = "0 0 2 * * *";

    /// <summary>Runs every night.</summary>
    [Function(nameof(VerifyLedgers))]
    public async Task Run([TimerTrigger(EveryNight)] TimerInfo timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        var anchored = await anchors.LatestAsync(cancellationToken);
        var broken = 0;
        foreach (var framework in shelf.All)
        {
            foreach (var name in await LedgersAsync(framework.Id, anchored, cancellationToken))
            {
                var verification = name.Owner == LedgerName.Ccs
                    ? await lists.VerifyAsync(name, anchored?.Of(name), cancellationToken)
                    : await suppliers.VerifyAsync(name, anchored?.Of(name), cancellationToken);
                Figures.Verified(framework.Id, verification.Intact);
                if (!verification.Intact)
                {
                    broken++;
                    LogBroken(name.PartitionKey, verification.BrokenAt);
                }
                else if (name.Owner != LedgerName.Ccs)
                {
                    await recompute.EnqueueAsync(new(framework.Id, name.Owner, nameof(VerifyLedgers)), cancellationToken);
                }
            }
        }

        LogVerified(broken);

        // Heads first: the copy then holds at least what they say.
        var today = London.DayOf(clock.GetCurrentInstant());
        await anchors.WriteAsync(today, cancellationToken);
        if (await exports.WriteAsync(today, cancellationToken) is { } export)
            LogExported(export.Ledgers, export.Rows);
        await contacts.WriteAsync(today, shelf.All.Select(framework => framework.Id), cancellationToken);
    }

    // A ledger that lost its head is found among those of the night before.
    private async Task<IEnumerable<LedgerName>> LedgersAsync(string framework, AnchoredHeads? anchored, CancellationToken cancellationToken)
    {
        var names = anchored?.Heads.Where(head => head.Framework == framework).Select(head => new LedgerName(framework, head.Owner)).ToHashSet() ?? [];
        await foreach (var owner in suppliers.OwnersAsync(framework, cancellationToken))
            names.Add(new(framework, owner));
        return names;
    }

    [LoggerMessage(EventId = 1301, EventName = "LedgerBroken", Level = LogLevel.Critical, Message = "The ledger {Ledger} is broken at entry {Sequence}")]
    private partial void LogBroken(string ledger, long? sequence);

    [LoggerMessage(EventId = 1302, EventName = "LedgersVerified", Level = LogLevel.Information, Message = "All ledgers were verified; {Broken} of them are broken")]
    private partial void LogVerified(int broken);

    [LoggerMessage(EventId = 1303, EventName = "LedgersCopied", Level = LogLevel.Information, Message = "{Ledgers} ledgers were copied to evidence, {Rows} rows")]
    private partial void LogExported(int ledgers, long rows);
}
