using System.Globalization;
using DrsFunctions.Chaos.InProcess;
using DrsFunctions.Chaos.Worlds;
using DrsFunctions.Chasing;
using DrsFunctions.Clock;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Recompute;
using NodaTime;

namespace DrsFunctions.Chaos.Rows;

/// <summary>
/// Timers are missed for days, run several times, and at any hour, over year ends, a leap day and both days on which the clocks
/// change: of every stage the right one is written once, and never one that a later one has overtaken.
/// </summary>
internal sealed class ClockRow : IChaosRow
{
    private const double ChanceOfAMissedDay = 0.35;

    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    private static readonly Season[] Seasons =
    [
        new("RM6226", "report", 2, new(2023, 12, 13), new(2024, 5, 10), new(2021, 12, 14)),
        new("RM6226", "report", 4, new(2025, 12, 13), new(2026, 4, 30), new(2021, 12, 14)),
        new("RM6366", "report", 1, new(2027, 2, 18), new(2027, 6, 30), new(2026, 2, 19)),
        new("RM6366", "report", 2, new(2028, 2, 18), new(2028, 6, 30), new(2026, 2, 19)),
        new("RM6366", "plan", 1, new(2026, 9, 28), new(2026, 12, 4), new(2026, 9, 28)),
        new("RM6366", "plan", 3, new(2028, 3, 1), new(2028, 5, 31), new(2028, 3, 1)),
    ];

    public string Name => "clock";

    public async Task<string> RunAsync(Stage stage, Round round)
    {
        var storage = await stage.StorageAsync();
        var (runs, written) = (0, 0);
        for (var life = 0; life < round.Of(1, 20); life++)
        {
            foreach (var season in Seasons)
            {
                var (ran, messages) = await LiveAsync(storage, round, season, life);
                (runs, written) = (runs + ran, written + messages);
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{runs} runs of the timer in {Seasons.Length * round.Of(1, 20)} seasons: {written} stages, each the right one, once");
    }

    private static async Task<(int Runs, int Messages)> LiveAsync(string storage, Round round, Season season, int life)
    {
        var framework = Framework(season, round, life);
        var set = new SetClock(At(season.From, 12));
        await using var app = new AppInProcess(storage, new AppClock(set, null), new FrameworkShelf([framework]));
        var supplier = $"001{season.Obligation}";
        await KnownSupplier.ListAsync(app, framework.Id, supplier, season.Joined, set.Shows);
        await app.Service<RecomputeQueue>().EnqueueAsync(new(framework.Id, supplier, "test"), CancellationToken.None);
        await app.RecomputeAsync();

        var days = season.Obligation == "plan" ? StageDays.OfPlan(season.From) : StageDays.OfReport(season.From);
        var expected = new List<(string Stage, LocalDate On)>();
        var runs = 0;
        for (var day = season.From.PlusDays(1); day <= season.To; day = day.PlusDays(1))
        {
            foreach (var hour in Hours(round.Chance))
            {
                set.Shows = At(day, hour) + Duration.FromMinutes(round.Chance.Next(60));
                await app.Function<ChaseReports>().Run(AppInProcess.Timer(), CancellationToken.None);
                await app.RecomputeAsync();
                runs++;
                if (Next(days, expected, set.Shows) is { } stage)
                    expected.Add(stage);
            }
        }

        var written = await WrittenAsync(app, framework.Id, supplier, season);
        BrokenException.Unless(
            written.SequenceEqual(expected),
            $"{season} with seed {round.Seed}: expected {string.Join(", ", expected)}, and written were {string.Join(", ", written)}");
        return (runs, written.Count);
    }

    // Nothing on some days; on others up to three times, in the night as well, and never back in time.
    private static int[] Hours(Random chance) =>
        chance.NextDouble() < ChanceOfAMissedDay ? [] : [.. Enumerable.Range(0, chance.Next(1, 4)).Select(_ => chance.Next(24)).Distinct().Order()];

    private static (string Stage, LocalDate On)? Next(IReadOnlyList<(string Stage, LocalDate On)> days, List<(string Stage, LocalDate On)> before, Instant now)
    {
        var there = now.InZone(London);
        if (!StageDays.IsWorkingDay(there.Date) || there.Hour is < 9 or >= 16)
            return null;
        var latest = days.LastOrDefault(stage => stage.On <= there.Date).Stage;
        return latest is null || before.Exists(stage => stage.Stage == latest) ? null : (latest, there.Date);
    }

    private static async Task<List<(string Stage, LocalDate On)>> WrittenAsync(AppInProcess app, string framework, string supplier, Season season)
    {
        var entries = await app.Service<Ledger<SupplierRecord>>().ReadAsync(new(framework, supplier), 0, 1_000, CancellationToken.None);
        return
        [
            .. from entry in entries
               let told = entry.ToEntry().Change as MessageQueued
               where told?.Key.Obligation == season.Obligation && (season.Obligation == "plan" || told.Year == season.Year)
               select (told.Key.Stage, entry.At.InZone(London).Date),
        ];
    }

    private static Compliance.Frameworks.Framework Framework(Season season, Round round, int life)
    {
        var definition = AppInProcess.UsualShelf.Find(season.Framework)!.Definition;
        return definition with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{season.Framework}{season.Obligation}{season.Year}s{round.Seed}n{life}"),
            Reporting = definition.Reporting with { ObligationsFromYear = season.Year },
        };
    }

    private static Instant At(LocalDate day, int hour) => (day + new LocalTime(hour, 0)).InUtc().ToInstant();

    /// <summary>A time in which something is owed.</summary>
    /// <param name="Framework">On which framework.</param>
    /// <param name="Obligation">What is owed.</param>
    /// <param name="Year">Of which year.</param>
    /// <param name="From">The year's end, or the day of registration.</param>
    /// <param name="To">Until when it is looked at.</param>
    /// <param name="Joined">Since when the supplier is on the framework.</param>
    private sealed record Season(string Framework, string Obligation, int Year, LocalDate From, LocalDate To, LocalDate Joined);
}
