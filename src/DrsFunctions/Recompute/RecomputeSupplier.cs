using DrsFunctions.Frameworks;
using DrsFunctions.Ledgers;
using DrsFunctions.Storage.Recompute;
using DrsFunctions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Recompute;

/// <summary>
/// Recomputes one supplier for each message. Messages may come twice or out of order: each goes by the ledger as it is, so the first
/// answers all that were written before it, and a backlog gets shorter by itself.
/// </summary>
public sealed class RecomputeSupplier(FrameworkShelf shelf, ProjectionCheck check, Recomputation recomputation)
{
    /// <summary>Runs when a message arrives.</summary>
    [Function(nameof(RecomputeSupplier))]
    public async Task Run(
        [QueueTrigger("recompute", Connection = "SupplierStorage")] RecomputeRequest request,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (shelf.Find(request.Framework) is not { } framework)
            return;
        using var span = Spans.Recompute(framework.Id, request.Supplier, request.Trace);
        if (!await IsAnsweredAsync(framework, request, cancellationToken))
            await recomputation.RunAsync(framework, request.Supplier, request.Cause, cancellationToken);
    }

    private async Task<bool> IsAnsweredAsync(FrameworkInService framework, RecomputeRequest request, CancellationToken cancellationToken) => request switch
    {
        { Cause: nameof(RaiseTargets) } => await recomputation.IsUpToDateAsync(framework, request.Supplier, cancellationToken),
        { Cause: nameof(VerifyLedgers) } => await check.HoldsAsync(framework, request.Supplier, cancellationToken)
            && await recomputation.IsUpToDateAsync(framework, request.Supplier, cancellationToken),
        { Sequence: { } sequence } => await recomputation.IsWrittenAsync(framework, request.Supplier, sequence, cancellationToken),
        _ => false,
    };
}
