using DrsFunctions.Clock;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Intake;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Register;
using DrsFunctions.Storage.Standings;
using DrsFunctions.Suppliers;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DrsFunctions.Recompute;

/// <summary>
/// Holds what questions about a supplier are answered from against the ledger that it follows from. They differ where somebody changed
/// a row by hand, or where a new version of the app would write it otherwise.
/// </summary>
public sealed partial class ProjectionCheck(
    Ledger<SupplierRecord> ledger, StandingTable standings, RegisterTable register, FrameworkLists lists, AppClock clock, ILogger<ProjectionCheck> logger)
{
    // What was written a moment ago may still be on its way into the tables.
    private static readonly Duration Settled = Duration.FromHours(1);

    /// <summary>Whether a supplier's line in the register and its standings say what its ledger says; each that does not is logged.</summary>
    public async Task<bool> HoldsAsync(FrameworkInService framework, string supplier, CancellationToken cancellationToken)
    {
        await lists.StateAsync(framework.Id, cancellationToken);
        var state = await ledger.LoadAsync(new(framework.Id, supplier), cancellationToken);
        if (!state.Record.IsRegistered || state.At > clock.GetCurrentInstant() - Settled)
            return true;

        var holds = true;
        if (!await register.HoldsAsync(RegisterEntry.Of(framework, state), cancellationToken))
            Tell(StorageNames.RegisterTable);
        foreach (var year in framework.Standings.All(supplier, state.Record))
        {
            if (!await standings.HoldsAsync(year, state.Sequence, cancellationToken))
                Tell($"{StorageNames.StandingTable} of year {year.Year.Number}");
        }

        return holds;

        void Tell(string row)
        {
            holds = false;
            LogDiffers(row, state.Name.PartitionKey);
        }
    }

    [LoggerMessage(EventId = 1304, EventName = "ProjectionDiffered", Level = LogLevel.Warning, Message = "The row in {Row} did not say what the ledger {Ledger} says; it is written again")]
    private partial void LogDiffers(string row, string ledger);
}
