using System.Collections.Frozen;
using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Frameworks;

/// <summary>The frameworks in service, each with the rules that go by its dates.</summary>
public sealed class FrameworkShelf(ImmutableArray<Framework> frameworks)
{
    private readonly FrozenDictionary<string, FrameworkInService> byId =
        frameworks.ToFrozenDictionary(framework => framework.Id, framework => new FrameworkInService(framework), StringComparer.Ordinal);

    /// <summary>All of them, in the order of their ids.</summary>
    public IEnumerable<FrameworkInService> All => frameworks.Select(framework => byId[framework.Id]);

    /// <summary>The framework of that id; null if there is none.</summary>
    public FrameworkInService? Find(string id) => byId.GetValueOrDefault(id);
}
