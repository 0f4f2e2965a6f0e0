using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Feedback;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Obligations;
using DrsFunctions.Storage.Register;
using DrsFunctions.Storage.Standings;
using DrsFunctions.Suppliers;

namespace DrsFunctions.Recompute;

/// <summary>Writes everything that follows from one supplier's ledger: its register entry, obligations, feedback and standings.</summary>
public sealed class SupplierProjections(RegisterTable register, ObligationTable obligations, FeedbackTable feedback, StandingTable standings)
{
    /// <summary>Writes all of it, the last year's standing last: where that is up to date, everything is.</summary>
    public async Task WriteAsync(FrameworkInService framework, string supplier, LedgerState<SupplierRecord> state, CancellationToken cancellationToken)
    {
        var years = framework.Standings.All(supplier, state.Record);
        await register.PutAsync(RegisterEntry.Of(framework, state), cancellationToken);
        await feedback.PutAsync(framework.Id, supplier, state.Record.Feedback, state.Sequence, cancellationToken);
        foreach (var year in years)
            await obligations.ReplaceAsync(framework.Id, supplier, year.Year.Number, year.Obligations, state.Sequence, cancellationToken);
        await Task.WhenAll(years[..^1].Select(year => standings.PutAsync(year, state.Sequence, cancellationToken)));
        await standings.PutAsync(years[^1], state.Sequence, cancellationToken);
    }
}
