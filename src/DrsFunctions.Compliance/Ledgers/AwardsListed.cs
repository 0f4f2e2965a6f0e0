using System.Collections.Immutable;
using DrsFunctions.Compliance.Awards;
using DrsFunctions.Compliance.Suppliers;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>CCS's list of awards named some of this supplier's that are new or changed; the value 0 withdraws one.</summary>
public sealed record AwardsListed(ImmutableArray<Award> Awards) : Change
{
    /// <summary>What awards change for a supplier: nothing, or one change with those that are new or different.</summary>
    /// <param name="awards">Awards of the supplier, each once.</param>
    /// <param name="record">What is known of the supplier.</param>
    public static IEnumerable<Change> For(IEnumerable<Award> awards, SupplierRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var changed = awards
            .Where(award => award.IsWithdrawn ? record.Awards.ContainsKey(award.Id) : record.Awards.GetValueOrDefault(award.Id) != award)
            .ToImmutableArray();
        return changed.IsEmpty ? [] : [new AwardsListed(changed)];
    }
}
