using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Recompute;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Recompute;

/// <summary>Recomputes one supplier for each message. Messages may come twice or out of order: each goes by the ledger as it is.</summary>
public sealed class RecomputeSupplier(FrameworkShelf shelf, Recomputation recomputation)
{
    /// <summary>Runs when a message arrives.</summary>
    [Function(nameof(RecomputeSupplier))]
    public Task Run(
        [QueueTrigger("recompute", Connection = "SupplierStorage")] RecomputeRequest request,
        CancellationToken cancellationToken) =>
        shelf.Find(request.Framework) is { } framework
            ? recomputation.RunAsync(framework, request.Supplier, request.Cause, always: request.Cause != nameof(RaiseTargets), cancellationToken)
            : Task.CompletedTask;
}
