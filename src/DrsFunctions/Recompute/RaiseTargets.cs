using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Recompute;
using DrsFunctions.Storage.Register;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Recompute;

/// <summary>Every hour asks for the recompute of every supplier, so that targets are frozen when London's day says so.</summary>
public sealed class RaiseTargets(FrameworkShelf shelf, RegisterTable register, RecomputeQueue recompute)
{
    private const string EveryHour = "0 5 * * * *";
    private const int AtATime = 16;

    /// <summary>Runs every hour.</summary>
    [Function(nameof(RaiseTargets))]
    public async Task Run([TimerTrigger(EveryHour)] TimerInfo timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        foreach (var framework in shelf.All)
        {
            await Parallel.ForEachAsync(
                await register.IdsAsync(framework.Id, cancellationToken),
                new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
                async (supplier, token) => await recompute.EnqueueAsync(new(framework.Id, supplier, nameof(RaiseTargets)), token));
        }
    }
}
