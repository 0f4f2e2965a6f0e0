using System.Collections.Immutable;
using DrsFunctions.Compliance.Requirements;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>Customers' own requirements were set: in the <c>ccs</c> ledger all of them, in a supplier's those for it.</summary>
/// <param name="Requirements">Those that are new or changed.</param>
/// <param name="Ended">The names of those that are not for this supplier any more.</param>
public sealed record RequirementsListed(ImmutableArray<Requirement> Requirements, ImmutableArray<string> Ended) : Change
{
    /// <summary>What requirements change for a framework: nothing, or one change with those that are new or different.</summary>
    public static IEnumerable<Change> For(IEnumerable<Requirement> requirements, RequirementBook known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return Of(requirements.Where(requirement => known.Find(requirement.Id) != requirement), []);
    }

    /// <summary>What requirements change for a supplier: those that are for it and new or different, and those that were for it and are not.</summary>
    public static IEnumerable<Change> For(IReadOnlyCollection<Requirement> requirements, string supplier, RequirementBook known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return Of(
            requirements.Where(requirement => requirement.Concerns(supplier) && known.Find(requirement.Id) != requirement),
            requirements.Where(requirement => !requirement.Concerns(supplier) && known.Find(requirement.Id) is not null).Select(requirement => requirement.Id));
    }

    private static IEnumerable<Change> Of(IEnumerable<Requirement> changed, IEnumerable<string> ended)
    {
        var listed = new RequirementsListed([.. changed], [.. ended]);
        return listed.Requirements.IsEmpty && listed.Ended.IsEmpty ? [] : [listed];
    }
}
