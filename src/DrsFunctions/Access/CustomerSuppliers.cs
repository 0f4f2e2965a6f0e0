using System.Collections.Concurrent;
using System.Collections.Immutable;
using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Register;
using NodaTime;

namespace DrsFunctions.Access;

/// <summary>Which suppliers a customer may know of: those that have an award with it, as their ledgers say.</summary>
public sealed class CustomerSuppliers(Ledger<SupplierRecord> ledger, RegisterTable register)
{
    private const int AtATime = 16;

    /// <summary>The suppliers of a framework that have an award with a customer, by id. Reads every supplier's ledger.</summary>
    public async Task<ImmutableSortedSet<string>> OfAsync(FrameworkInService framework, string? customer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        var found = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            await register.IdsAsync(framework.Id, cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
            async (supplier, token) =>
            {
                if (WorksFor((await ledger.LoadAsync(new(framework.Id, supplier), token)).Record, customer))
                    found.Add(supplier);
            });
        return found.ToImmutableSortedSet(StringComparer.Ordinal);
    }

    /// <summary>A supplier's year as a customer may see it: of customers' own requirements only its own.</summary>
    /// <exception cref="RefusalException">403: the supplier has no award with the customer, or is none. 404: it was not registered at that instant.</exception>
    public async Task<StandingFacts> StandingAsync(
        FrameworkInService framework, string supplier, int year, Caller customer, Instant? asOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(customer);
        var name = new LedgerName(framework.Id, supplier);
        var now = (await ledger.LoadAsync(name, cancellationToken)).Record;
        if (!now.IsRegistered || !WorksFor(now, customer.Customer))
            throw new RefusalException(Problem.Forbidden());
        var record = asOf is { } instant ? await ledger.AsOfAsync(name, instant, cancellationToken) : now;
        if (record is not { IsRegistered: true })
            throw Inquiries.NoSupplier(framework.Id, supplier);
        var facts = framework.AsOf(asOf).Standings.Of(supplier, record, framework.Definition.YearOf(year)!);
        return facts with { CustomerRequirements = [.. facts.CustomerRequirements.Where(result => customer.MayReadRequirementsOf(result.CustomerUrn))] };
    }

    private static bool WorksFor(SupplierRecord record, string? customer) =>
        customer is not null && record.Awards.Values.Any(award => CustomerUrn.Same(award.CustomerUrn, customer));
}
