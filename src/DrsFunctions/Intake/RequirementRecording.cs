using System.Collections.Immutable;
using DrsFunctions.Clock;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Register;

namespace DrsFunctions.Intake;

/// <summary>
/// Sets customers' own requirements: in the <c>ccs</c> ledger first, then in the ledger of each supplier that they are for. So a
/// supplier that is registered meanwhile hears of them one way or the other.
/// </summary>
public sealed class RequirementRecording(
    Ledger<FrameworkRecord> ledger,
    FrameworkLists lists,
    ListedSuppliers suppliers,
    RegisterTable register,
    AppClock clock)
{
    /// <summary>What requirements are judged against.</summary>
    public async Task<RequirementsSetting> SettingAsync(FrameworkInService framework, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return new(
            framework.Definition,
            await register.LotsAsync(framework.Id, cancellationToken),
            await lists.CustomersAsync(framework.Id, cancellationToken));
    }

    /// <summary>Sets requirements. Doing it again changes nothing.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="requirements">The requirements, each once.</param>
    /// <param name="origin">Who sets them, and by what.</param>
    /// <param name="check">Looks at the requirements on record at that moment, and throws if these must not be set.</param>
    /// <param name="cancellationToken">Stops between two suppliers.</param>
    public async Task SetAsync(
        FrameworkInService framework,
        ImmutableArray<Requirement> requirements,
        Origin origin,
        Action<RequirementBook>? check,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        var before = await lists.StateAsync(framework.Id, cancellationToken);
        var known = before.Record.Requirements;
        var appended = await ledger.AppendAsync(before.Name, Decide, origin, clock.GetCurrentInstant(), due: null, before, cancellationToken);
        lists.Remember(framework.Id, appended.State);

        // One that was known may have been for others until now, and an earlier try may have ended before all of them were told.
        var named = requirements.All(requirement => requirement.Supplier is not null && known.Find(requirement.Id) is null);
        var told = named
            ? requirements.Select(requirement => requirement.Supplier!).ToImmutableHashSet(StringComparer.Ordinal)
            : await register.IdsAsync(framework.Id, cancellationToken);
        await TellAsync(framework, told, requirements, origin, cancellationToken);

        IEnumerable<Change> Decide(FrameworkRecord record)
        {
            known = record.Requirements;
            check?.Invoke(known);
            return RequirementsListed.For(requirements, known);
        }
    }

    /// <summary>Tells suppliers of the requirements that are for them and that they have not heard of: those that were just registered.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="records">What is known of the suppliers, by id.</param>
    /// <param name="origin">Who lists them, and by what.</param>
    /// <param name="cancellationToken">Stops between two suppliers.</param>
    public async Task TellAsync(
        FrameworkInService framework,
        IReadOnlyDictionary<string, SupplierRecord> records,
        Origin origin,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        var standing = (await lists.StateAsync(framework.Id, cancellationToken)).Record.Requirements.All.ToImmutableArray();
        var unaware = records.Where(supplier => RequirementsListed.For(standing, supplier.Key, supplier.Value.Requirements).Any()).Select(supplier => supplier.Key);
        await TellAsync(framework, unaware, standing, origin, cancellationToken);
    }

    private Task TellAsync(
        FrameworkInService framework,
        IEnumerable<string> told,
        ImmutableArray<Requirement> requirements,
        Origin origin,
        CancellationToken cancellationToken) =>
        suppliers.ChangeAllAsync(
            framework,
            told,
            supplier => supplier,
            origin,
            async (supplier, change) => await change(record => record.IsRegistered ? RequirementsListed.For(requirements, supplier, record.Requirements) : []),
            cancellationToken);
}
