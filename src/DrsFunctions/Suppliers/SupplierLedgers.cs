using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using DrsFunctions.Storage.Ledgers;
using NodaTime;

namespace DrsFunctions.Suppliers;

/// <summary>Answers from suppliers' ledgers, now or as they were.</summary>
public sealed class SupplierLedgers(Ledger<SupplierRecord> ledger, Ledger<FrameworkRecord> lists)
{
    /// <summary>What is known of a supplier.</summary>
    /// <exception cref="RefusalException">404: it is not registered, or was not at that instant.</exception>
    public async Task<SupplierRecord> RecordAsync(FrameworkInService framework, string supplier, Instant? asOf, CancellationToken cancellationToken)
    {
        var name = new LedgerName(framework.Id, supplier);
        var record = asOf is { } instant
            ? await ledger.AsOfAsync(name, instant, cancellationToken)
            : (await ledger.LoadAsync(name, cancellationToken)).Record;
        return record is { IsRegistered: true } ? record : throw Inquiries.NoSupplier(framework.Id, supplier);
    }

    /// <summary>A supplier's year.</summary>
    /// <exception cref="RefusalException">404: it is not registered, or was not at that instant.</exception>
    public async Task<StandingFacts> StandingAsync(FrameworkInService framework, string supplier, int year, Instant? asOf, CancellationToken cancellationToken)
    {
        var record = await RecordAsync(framework, supplier, asOf, cancellationToken);
        return framework.AsOf(asOf).Standings.Of(supplier, record, framework.Definition.YearOf(year)!);
    }

    /// <summary>Refuses to tell of a ledger that has not begun: a supplier's with its registration, <c>ccs</c>'s with the first list.</summary>
    /// <exception cref="RefusalException">404: it has not begun, or had not at that instant.</exception>
    public async Task EnsureBegunAsync(FrameworkInService framework, string owner, Instant? asOf, CancellationToken cancellationToken)
    {
        if (owner != LedgerName.Ccs)
            await RecordAsync(framework, owner, asOf, cancellationToken);
        else if (await lists.AsOfAsync(new(framework.Id, owner), asOf ?? Instant.MaxValue, cancellationToken) is null)
            throw new RefusalException(Problem.NotFound($"CCS had sent no list for {framework.Id}."));
    }
}
