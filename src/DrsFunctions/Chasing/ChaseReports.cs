using DrsFunctions.Clock;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Frameworks;
using DrsFunctions.Intake;
using DrsFunctions.Storage.Obligations;
using DrsFunctions.Storage.Recompute;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Chasing;

/// <summary>
/// Every hour of a working day looks up which suppliers there is something to write to, and asks for each of them: the recompute
/// that answers writes the messages down and hands them on. Who has been written to is not found again, so it may run twice, or
/// not for a week.
/// </summary>
public sealed class ChaseReports(FrameworkShelf shelf, FrameworkLists lists, ObligationTable obligations, RecomputeQueue recompute, AppClock clock)
{
    private const string EveryHour = "0 10 * * * *";
    private const int AtATime = 16;

    /// <summary>Runs every hour.</summary>
    [Function(nameof(ChaseReports))]
    public async Task Run([TimerTrigger(EveryHour)] TimerInfo timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        foreach (var framework in shelf.All)
            await ChaseAsync(framework, cancellationToken);
    }

    private async Task ChaseAsync(FrameworkInService framework, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await lists.StateAsync(framework.Id, cancellationToken);
        if (!new ChasingHours(framework.Days).Include(now))
            return;
        await Parallel.ForEachAsync(
            await obligations.ChasedAsync(framework.Id, London.DayOf(now), cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
            async (supplier, token) => await recompute.EnqueueAsync(new(framework.Id, supplier, nameof(ChaseReports)), token));
    }
}
