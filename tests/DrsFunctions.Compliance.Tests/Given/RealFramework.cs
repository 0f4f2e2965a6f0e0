using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DrsFunctions.Compliance.Frameworks;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Compliance.Tests.Given;

/// <summary>The frameworks as the repository defines them, so that tests judge by the real catalogue.</summary>
internal static class RealFramework
{
    public static Framework RM6226 { get; } = Read("RM6226");

    public static Framework RM6366 { get; } = Read("RM6366");

    private static Framework Read(string id)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), $"{id}.json")));
        using var catalogueFile = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), "social-value-catalogue.json")));
        var root = file.RootElement;
        var ends = Day(root.GetProperty("ends"));
        var reporting = root.GetProperty("reporting");
        var bands = root.GetProperty("bands");
        return new(
            id,
            Text(root, "title"),
            Day(root.GetProperty("starts")),
            ends,
            [.. root.GetProperty("lots").EnumerateArray().Select(lot => ReadLot(lot, ends))],
            new(Whole(reporting, "dueWorkingDaysAfterYearEnd"), Whole(reporting, "minimumDaysToReport"), Whole(reporting, "obligationsFromYear")),
            new(Number(bands, "good"), Number(bands, "approachingTarget"), Number(bands, "requiresImprovement")),
            Text(root.GetProperty("categoryManager"), "email"),
            [ReadCatalogue(catalogueFile.RootElement)]);
    }

    private static Lot ReadLot(JsonElement lot, LocalDate frameworkEnds) => new(
        Text(lot, "lot"),
        Text(lot, "title"),
        Lines(lot, "serviceLines"),
        lot.TryGetProperty("ends", out var ends) ? Day(ends) : frameworkEnds);

    private static Catalogue ReadCatalogue(JsonElement root)
    {
        var units = root.GetProperty("units").EnumerateObject().ToDictionary(
            unit => unit.Name,
            unit => new Unit(
                unit.Name,
                Whole(unit.Value, "places"),
                Optional(unit.Value, "minimum") ?? 0,
                Optional(unit.Value, "maximum"),
                Optional(unit.Value, "stepScale") ?? 0),
            StringComparer.Ordinal);
        return new(
            Text(root, "catalogue"),
            Text(root, "version"),
            Day(root.GetProperty("effectiveFrom")),
            [.. root.GetProperty("outcomes").EnumerateArray().Select(outcome => new Outcome(Text(outcome, "code"), Text(outcome, "title")))],
            [.. root.GetProperty("themes").EnumerateArray().Select(theme => theme.GetString()!)],
            [.. root.GetProperty("businessSteps").EnumerateArray().Select(step => new BusinessStep(Number(step, "fromMillion"), Number(step, "points")))],
            [.. root.GetProperty("kpis").EnumerateArray().Select(kpi => ReadKpi(kpi, units))]);
    }

    private static Kpi ReadKpi(JsonElement kpi, Dictionary<string, Unit> units) => new(
        Text(kpi, "code"),
        Text(kpi, "title"),
        Lines(kpi, "serviceLines"),
        Enum.Parse<Commitment>(Text(kpi, "commitment"), ignoreCase: true),
        kpi.TryGetProperty("outcome", out var outcome) ? outcome.GetString() : null,
        Text(kpi, "theme"),
        units[Text(kpi, "unit")],
        Enum.Parse<Better>(Text(kpi, "better"), ignoreCase: true),
        Enum.Parse<Aggregate>(Text(kpi, "aggregate"), ignoreCase: true),
        kpi.TryGetProperty("evidence", out var evidence) && evidence.GetBoolean(),
        kpi.TryGetProperty("notApplicableAllowed", out var allowed) && allowed.GetBoolean(),
        kpi.TryGetProperty("notApplicableUnless", out _) ? Lines(kpi, "notApplicableUnless") : [],
        ReadRule(kpi.GetProperty("rule")));

    private static TargetRule ReadRule(JsonElement rule) => Text(rule, "kind") switch
    {
        "volume" => new VolumeRule(Number(rule, "uplift"), Number(rule, "perMillion"), Number(rule, "firstStep")),
        "points" => new PointsRule(Number(rule, "points"), Optional(rule, "limit") ?? 0),
        "floor" => new FloorRule(Number(rule, "floor")),
        _ => new GuardRule(Number(rule, "share")),
    };

    private static ImmutableArray<ServiceLine> Lines(JsonElement parent, string name) =>
        [.. parent.GetProperty(name).EnumerateArray().Select(line => Enum.Parse<ServiceLine>(line.GetString()!))];

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString()!;

    private static decimal Number(JsonElement parent, string name) => parent.GetProperty(name).GetDecimal();

    private static int Whole(JsonElement parent, string name) => parent.GetProperty(name).GetInt32();

    private static decimal? Optional(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value.GetDecimal() : null;

    private static LocalDate Day(JsonElement day) => LocalDatePattern.Iso.Parse(day.GetString()!).Value;

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DrsFunctions.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No solution above {AppContext.BaseDirectory}"));
        return Path.Combine(folder.FullName, "frameworks");
    }
}
