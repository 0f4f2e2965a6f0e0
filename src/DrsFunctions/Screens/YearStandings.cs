using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Frameworks;
using DrsFunctions.Standings;
using DrsFunctions.Storage.Standings;
using NodaTime;

namespace DrsFunctions.Screens;

/// <summary>Reads the standings of all suppliers in a year: one call for each thousand.</summary>
public sealed class YearStandings(StandingTable standings)
{
    private const int PageSize = 1000;

    /// <summary>The standings of a London day, by supplier id.</summary>
    public async Task<IReadOnlyList<StandingSummaryView>> ReadAsync(
        FrameworkInService framework, ReportingYear year, LocalDate today, Instant now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(year);
        var all = new List<StandingSummaryView>();
        string? after = null;
        while (true)
        {
            var page = await standings.ListAsync(framework.Id, year.Number, filter: null, after, PageSize, cancellationToken);
            all.AddRange(page.Items.Select(item => StandingJson.Read(item.Text.On(today), now)));
            if (page.Next is null)
                return all;
            after = page.Items.IsEmpty ? after : page.Items[^1].Supplier;
        }
    }
}
