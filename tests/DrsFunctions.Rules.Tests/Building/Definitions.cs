using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Files.Frameworks;
using NodaTime;

namespace DrsFunctions.Rules.Tests.Building;

/// <summary>The frameworks of the repository, and small ones that a test writes.</summary>
internal static class Definitions
{
    public static readonly ImmutableArray<ServiceLine> AllLines = [.. Enum.GetValues<ServiceLine>()];

    public static readonly Unit People = new("people", 0, 0, null, 0);
    public static readonly Unit Percent = new("percent", 2, 0, 100, 1);
    public static readonly Unit DaysPerFte = new("daysPerFte", 2, 0, null, 0.05m);

    public static string Folder { get; } = FindFolder();

    public static ImmutableArray<Framework> Published { get; } = FrameworkFolder.Read(Folder);

    public static Framework Rm6226 { get; } = Published.Single(framework => framework.Id == "RM6226");

    public static Framework Rm6366 { get; } = Published.Single(framework => framework.Id == "RM6366");

    public static Catalogue Catalogue { get; } = Rm6226.Catalogues[0];

    public static Kpi Kpi(string code) => Catalogue.KpiOf(code)!;

    /// <summary>A framework of the calendar years 2022 to 2025 with lots <c>data</c>, <c>spend</c> and the consumer-facing <c>collections</c>.</summary>
    public static Framework Measuring(params Kpi[] kpis) => Of("2022-01-01", "2025-12-31", kpis);

    public static Framework Of(string starts, string ends, params Kpi[] kpis) => new(
        "RM1",
        "A small framework",
        starts.Day(),
        ends.Day(),
        [
            new("data", "Data", [ServiceLine.DA], ends.Day()),
            new("spend", "Spend", [ServiceLine.SR], LocalDate.Min(ends.Day(), "2023-12-31".Day())),
            new("collections", "Collections", [ServiceLine.DR], ends.Day()),
        ],
        new(20, 90, 1),
        new(100, 90, 75),
        "category.manager@example.org",
        [new("small", "1", starts.Day(), [], ["support", "training"], Catalogue.BusinessSteps, [.. kpis])]);

    /// <summary>A KPI of people whose target is always 100: its actual is its attainment.</summary>
    public static Kpi Hundred(string code) => Measure(code, new FloorRule(100));

    /// <summary>A core sum KPI of people, for all lines.</summary>
    public static Kpi Measure(string code, TargetRule rule) =>
        new(code, code, AllLines, Commitment.Core, null, "support", People, Better.Higher, Aggregate.Sum, false, false, [], rule);

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DrsFunctions.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return Path.Combine(folder.FullName, "frameworks");
    }
}
