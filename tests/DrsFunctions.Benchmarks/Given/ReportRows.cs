using System.Globalization;
using DrsFunctions.Compliance.Frameworks;
using NodaTime;

namespace DrsFunctions.Benchmarks.Given;

/// <summary>The rows of a debt recovery supplier's plan and annual report, by the real catalogue: what is accepted without a warning.</summary>
internal static class ReportRows
{
    /// <summary>The lines of the report below its headers.</summary>
    public const int Lines = 60;

    /// <summary>The reporting year.</summary>
    public const int Year = 4;

    private static readonly string[] Planned = ["TR-03", "SM-02", "BP-03", "WS-03"];

    /// <summary>The plan: a baseline for every KPI that can have one.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Plan(Framework framework, string supplier)
    {
        yield return ["Section", "Item", "Value", "Date", "Baseline", "Uplift", "Per million", "Points", "Comment"];
        foreach (var (item, value) in Declaration(framework, supplier))
            yield return ["Declaration", item, value];
        foreach (var kpi in Kpis(framework).Where(kpi => kpi.Rule is VolumeRule or PointsRule))
            yield return ["KPI", kpi.Code, null, null, Baseline(kpi), null, null, null, "As committed to in the bid"];
    }

    /// <summary>The report: everything that it must hold, and of some KPIs what was done for single customers.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="supplier">The supplier's id.</param>
    /// <param name="edition">Which correction it is: 0 for the first report.</param>
    public static IEnumerable<IReadOnlyList<object?>> Report(Framework framework, string supplier, int edition = 0)
    {
        List<IReadOnlyList<object?>> lines =
        [
            .. Declaration(framework, supplier).Append(("Year", Year)).Select(IReadOnlyList<object?> (item) => ["Declaration", item.Item1, item.Item2]),
            .. Kpis(framework).Select(Kpi),
            ["Practice", "Vulnerability Toolkit", "2.1", null, null, new LocalDate(2025, 3, 1), null, "Adoption record 2025-17", null],
            ["Practice", "MoneyAdviser Network", "MAN-0077", null, null, new LocalDate(2024, 6, 1), null, "Enrolment letter", null],
            ["Practice", "Standard", "Mental Health at Work", null, null, new LocalDate(2027, 6, 30), null, "Certificate", null],
            ["Scheme", "mental wellbeing", 184 + edition, null, null, null, null, null, "A walking group and a listening line for customers' staff"],
            ["Scheme", "financial education", 240, null, null, null, null, null, "Money lessons in eleven secondary schools"],
            ["Scheme", "other", 60, null, null, null, null, null, "Repair cafés that lend tools to neighbours"],
            .. framework.Catalogues[0].Outcomes.Select(IReadOnlyList<object?> (outcome) =>
                ["Impact", outcome.Code, null, null, null, null, null, null, "More people were put through to free debt advice, as the referral register of the year shows."]),
        ];
        foreach (var (code, customer) in OfWhich().Take(Lines - lines.Count))
            lines.Add(["KPI", code, 7, null, null, null, customer, "Customer's register", "Part of the whole"]);
        return lines.Prepend(["Section", "Item", "Value", "Numerator", "Denominator", "Date", "Customer", "Evidence", "Comment"]);
    }

    private static IEnumerable<(string Item, object Value)> Declaration(Framework framework, string supplier) =>
    [
        ("Supplier", supplier), ("Framework", framework.Id), ("Name", "Alex Morgan"), ("Role", "Head of social value"),
        ("Date", new LocalDate(2026, 1, 5)), ("Confirm", "yes"),
    ];

    private static IEnumerable<Kpi> Kpis(Framework framework) => framework.Catalogues[0].Kpis.Where(kpi =>
        kpi.AppliesTo([ServiceLine.DR]) && (kpi.Commitment == Commitment.Core || Planned.Contains(kpi.Code, StringComparer.Ordinal)));

    private static IReadOnlyList<object?> Kpi(Kpi kpi) => kpi.Aggregate switch
    {
        Aggregate.Sum => ["KPI", kpi.Code, 2450, null, null, null, null, "Register of the year", kpi.Title],
        Aggregate.Mean => ["KPI", kpi.Code, 3.85, null, 412, null, null, "Survey", kpi.Title],
        _ when kpi.Better == Better.Lower => ["KPI", kpi.Code, null, 312.5, 118.4, null, null, "Absence record", kpi.Title],
        _ => ["KPI", kpi.Code, null, 9840, 9900, null, null, "Case system", kpi.Title],
    };

    private static double Baseline(Kpi kpi) => kpi.Aggregate switch
    {
        Aggregate.Sum => 1850,
        Aggregate.Mean => 3.4,
        _ => kpi.Better == Better.Lower ? 3.1 : 38.5,
    };

    private static IEnumerable<(string Code, string Customer)> OfWhich() =>
        from code in (string[])["VI-01", "TR-02", "WS-01", "WS-02"]
        from customer in Enumerable.Range(0, 8)
        select (code, (10_012_345 + (customer * 1_117)).ToString(CultureInfo.InvariantCulture));
}
