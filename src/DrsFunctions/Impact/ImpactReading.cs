using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Impact;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Standings;
using NodaTime;

namespace DrsFunctions.Impact;

/// <summary>Makes the figures of a framework as a whole out of its suppliers' standings, page by page.</summary>
public sealed class ImpactReading(StandingTable standings)
{
    private const int PageSize = 1000;

    // What is told of a year depends on who reported the two years before.
    private const int YearsBefore = 2;

    /// <summary>The years that have begun by a London day, in order.</summary>
    public Task<ImmutableArray<YearImpact>> BegunAsync(FrameworkInService framework, LocalDate today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return ReadAsync(framework, framework.Definition.Years.Where(year => year.Starts <= today), cancellationToken);
    }

    /// <summary>One year, as it stands among the others.</summary>
    public async Task<YearImpact> OfAsync(FrameworkInService framework, ReportingYear year, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(year);
        var needed = framework.Definition.Years.Where(other => other.Number >= year.Number - YearsBefore && other.Number <= year.Number);
        return (await ReadAsync(framework, needed, cancellationToken))[^1];
    }

    private async Task<ImmutableArray<YearImpact>> ReadAsync(FrameworkInService framework, IEnumerable<ReportingYear> years, CancellationToken cancellationToken)
    {
        var calculation = new ImpactCalculation(framework.Definition);
        var impacts = ImmutableArray.CreateBuilder<YearImpact>();
        foreach (var year in years)
            impacts.Add(calculation.Next(year, await ContributionsAsync(framework.Id, year.Number, cancellationToken)));
        return impacts.ToImmutable();
    }

    private async Task<List<Contribution>> ContributionsAsync(string framework, int year, CancellationToken cancellationToken)
    {
        var contributions = new List<Contribution>();
        string? cursor = null;
        do
        {
            var page = await standings.ListContributionsAsync(framework, year, cursor, PageSize, cancellationToken);
            contributions.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return contributions;
    }
}
