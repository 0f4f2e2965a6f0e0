using System.Collections.Immutable;

namespace DrsFunctions.Compliance.Impact;

/// <summary>The indices of one cohort, by the code of their group.</summary>
internal sealed record IndexFigures(ImmutableDictionary<string, ImpactFigure> ByGroup)
{
    /// <summary>No index at all.</summary>
    public static IndexFigures None { get; } = new(ImmutableDictionary<string, ImpactFigure>.Empty);

    /// <summary>The index of a group; none where there is none.</summary>
    public ImpactFigure Of(string group) => ByGroup.GetValueOrDefault(group);
}
