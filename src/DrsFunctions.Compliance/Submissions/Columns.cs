using System.Collections.Immutable;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Submissions;

/// <summary>The published names of the columns of plans and reports, and of the sections that both have.</summary>
internal static class Columns
{
    public const string Section = "Section";
    public const string Item = "Item";
    public const string Value = "Value";
    public const string Numerator = "Numerator";
    public const string Denominator = "Denominator";
    public const string Date = "Date";
    public const string Customer = "Customer";
    public const string Evidence = "Evidence";
    public const string Comment = "Comment";
    public const string Baseline = "Baseline";
    public const string Uplift = "Uplift";
    public const string PerMillion = "Per million";
    public const string Points = "Points";

    public const string DeclarationSection = "Declaration";
    public const string KpiSection = "KPI";

    // Limits of the contracts page: a supplier's file has 10,000 rows or fewer.
    private const int MostRows = 10_000;

    public static TableShape Plan { get; } = Shape("plan", Value, Date, Baseline, Uplift, PerMillion, Points, Comment);

    public static TableShape Report { get; } = Shape("report", Value, Numerator, Denominator, Date, Customer, Evidence, Comment);

    private static TableShape Shape(string kind, params ImmutableArray<string> optional) => new(
        kind,
        [new(Section, Required: true), new(Item, Required: true), .. optional.Select(name => new Column(name))],
        MostRows);
}
