using System.Collections.Immutable;
using DrsFunctions.Compliance.Ledgers;

namespace DrsFunctions.Compliance.Requirements;

/// <summary>The customers' requirements that a ledger tells of: all of a framework's, or those for one supplier.</summary>
/// <param name="ByKey">By the key of their names.</param>
public sealed record RequirementBook(ImmutableSortedDictionary<string, Requirement> ByKey)
{
    /// <summary>No requirement yet.</summary>
    public static RequirementBook Empty { get; } = new(ImmutableSortedDictionary.Create<string, Requirement>(StringComparer.Ordinal));

    /// <summary>All of them, by key.</summary>
    public IEnumerable<Requirement> All => ByKey.Values;

    /// <summary>The requirement of that name, however it is spelt; null if there is none.</summary>
    public Requirement? Find(string id) => ByKey.GetValueOrDefault(Requirement.KeyOf(id));

    /// <summary>The requirements after some were set or ended.</summary>
    public RequirementBook With(RequirementsListed listed)
    {
        ArgumentNullException.ThrowIfNull(listed);
        return new(ByKey
            .SetItems(listed.Requirements.Select(requirement => KeyValuePair.Create(requirement.Key, requirement)))
            .RemoveRange(listed.Ended.Select(Requirement.KeyOf)));
    }
}
