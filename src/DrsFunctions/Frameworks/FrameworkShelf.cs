using System.Collections.Frozen;
using System.Collections.Immutable;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Targets;

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

/// <summary>A framework with the rules that go by its dates.</summary>
/// <param name="Definition">What its file says.</param>
public sealed record FrameworkInService(Framework Definition)
{
    /// <summary>Its id.</summary>
    public string Id => Definition.Id;

    /// <summary>Keeps targets in step with the facts.</summary>
    public Settlement Settlement { get; } = new(Definition, WorkingDays.Computed);

    /// <summary>Derives standings.</summary>
    public StandingCalculation Standings { get; } = new(Definition, WorkingDays.Computed);
}
