using DrsFunctions.Frameworks;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Recompute;

/// <summary>Every hour asks for the recompute of every supplier, so that targets are frozen when London's day says so.</summary>
public sealed class RaiseTargets(FrameworkShelf shelf, EverySupplier suppliers)
{
    private const string EveryHour = "0 5 * * * *";

    /// <summary>Runs every hour.</summary>
    [Function(nameof(RaiseTargets))]
    public async Task Run([TimerTrigger(EveryHour)] TimerInfo timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        foreach (var framework in shelf.All)
            await suppliers.RecomputeAsync(framework.Id, nameof(RaiseTargets), cancellationToken);
    }
}
