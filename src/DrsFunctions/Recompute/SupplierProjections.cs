using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Feedback;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Obligations;
using DrsFunctions.Storage.Register;
using DrsFunctions.Storage.Standings;
using DrsFunctions.Suppliers;

namespace DrsFunctions.Recompute;

/// <summary>Writes everything that follows from one supplier's ledger: its register entry, feedback, standings and obligations.</summary>
public sealed class SupplierProjections(RegisterTable register, ObligationTable obligations, FeedbackTable feedback, StandingTable standings)
{
    /// <summary>
    /// Writes all of it, the last year's obligations last: those nobody else writes, so they tell how far everything has come. Register,
    /// feedback and standings are written by the intake as well.
    /// </summary>
    public async Task WriteAsync(FrameworkInService framework, string supplier, LedgerState<SupplierRecord> state, CancellationToken cancellationToken)
    {
        var years = framework.Standings.All(supplier, state.Record);
        await register.PutAsync(RegisterEntry.Of(framework, state), cancellationToken);
        await feedback.PutAsync(framework.Id, supplier, state.Record.Feedback, state.Sequence, cancellationToken);
        await Task.WhenAll(years.Select(year => standings.PutAsync(year, state.Sequence, cancellationToken)));
        foreach (var year in years)
            await obligations.ReplaceAsync(framework.Id, supplier, year.Year.Number, year.Obligations, state.Sequence, cancellationToken);
    }

    /// <summary>The sequence of a supplier's ledger from which all of it has been written; null before the first time. One point read.</summary>
    public Task<long?> FindVersionAsync(FrameworkInService framework, string supplier, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return obligations.FindVersionAsync(framework.Id, supplier, framework.Definition.Years[^1].Number, cancellationToken);
    }
}
