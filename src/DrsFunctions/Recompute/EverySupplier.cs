using DrsFunctions.Storage.Recompute;
using DrsFunctions.Storage.Register;

namespace DrsFunctions.Recompute;

/// <summary>Asks for the recompute of every supplier of a framework: one message each, so that the host spreads the work.</summary>
public sealed class EverySupplier(RegisterTable register, RecomputeQueue recompute)
{
    private const int AtATime = 16;

    /// <summary>Asks for all of them. Asking twice does no harm.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="cause">What calls for it: an upload's id, or the name of a function.</param>
    /// <param name="cancellationToken">Stops between two suppliers.</param>
    public async Task RecomputeAsync(string framework, string cause, CancellationToken cancellationToken) =>
        await Parallel.ForEachAsync(
            await register.IdsAsync(framework, cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
            async (supplier, token) => await recompute.EnqueueAsync(new(framework, supplier, cause), token));
}
