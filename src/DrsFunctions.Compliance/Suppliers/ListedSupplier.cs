using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;

namespace DrsFunctions.Compliance.Suppliers;

/// <summary>What CCS's list says of one supplier. A supplier or lot that is not on a list stays as it is.</summary>
/// <param name="Supplier">Its Salesforce id, case-sensitive.</param>
/// <param name="Name">Its name, as its first row gives it.</param>
/// <param name="Lots">Its rows that were taken.</param>
public sealed record ListedSupplier(string Supplier, string Name, ImmutableArray<ListedLot> Lots)
{
    /// <summary>What the list changes for the supplier: nothing, or one change with its name and the lots that are new or different.</summary>
    /// <param name="record">What is known of the supplier.</param>
    /// <param name="framework">The framework, whose start is the first day of who joined on no other.</param>
    public IEnumerable<Change> ChangesFor(SupplierRecord record, Framework framework)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(framework);
        var changed = Lots
            .Select(lot => MembershipOf(lot, record.Lots.GetValueOrDefault(lot.Lot), framework))
            .Where(place => record.Lots.GetValueOrDefault(place.Lot) != place)
            .ToImmutableArray();
        return record.IsRegistered && record.Name == Name && changed.IsEmpty ? [] : [new SupplierListed(Name, changed)];
    }

    private static LotMembership MembershipOf(ListedLot listed, LotMembership? known, Framework framework) => new(
        listed.Lot,
        listed.Joined ?? known?.Joined ?? framework.Starts,
        listed.SaysLeft ? listed.Left : known?.Left);
}
