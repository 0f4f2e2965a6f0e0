using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using DrsFunctions.Http;
using DrsFunctions.Standings;
using DrsFunctions.Storage.Json;

namespace DrsFunctions.Cli.Demonstration;

/// <summary>Asks the app where the suppliers stand, over HTTP as CCS does.</summary>
internal sealed class StandingsQuestion(Uri address)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>The address of the question.</summary>
    public Uri Url(DemoManifest manifest) =>
        new(address, string.Create(CultureInfo.InvariantCulture, $"api/frameworks/{manifest.Framework}/standings?year={manifest.Year}&limit=1000"));

    /// <summary>The standings, asked for again until they are as expected or time is up.</summary>
    public async Task<DemoAnswer> AskAsync(DemoManifest manifest, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var page = StorageJson.Read<Page<StandingSummaryView>>(await http.GetStringAsync(Url(manifest), cancellationToken));
            var answer = new DemoAnswer(page.Items, manifest.Standings);
            if (answer.IsAsExpected || Stopwatch.GetElapsedTime(began) > patience)
                return answer;
            await Task.Delay(Pause, cancellationToken);
        }
    }
}

/// <summary>Where the suppliers stand, held against where they should.</summary>
internal sealed record DemoAnswer(ImmutableArray<StandingSummaryView> Standings, ImmutableArray<DemoStanding> Expected)
{
    /// <summary>Whether all of the demo's suppliers stand where they should.</summary>
    public bool IsAsExpected => Expected.All(IsMet);

    /// <summary>Whether a supplier stands where it should.</summary>
    public bool IsMet(DemoStanding expected) =>
        Standings.FirstOrDefault(standing => standing.Supplier.Id == expected.Supplier) is { } standing
        && standing.Submission == expected.Submission
        && standing.Rating == expected.Rating;
}
