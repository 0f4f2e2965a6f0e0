using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Plans;

namespace DrsFunctions.Compliance.Tests.Given;

/// <summary>A plan in the making: whole and right, but for what a test says.</summary>
internal sealed class PlanFile() : SupplierFile<PlanFile>(new PlanIntake())
{
    private readonly Dictionary<string, (string Column, string? Text)[]?> lines = new(StringComparer.Ordinal);

    /// <summary>What the plan commits to for a KPI, in place of what is there.</summary>
    public PlanFile With(string code, string? baseline = null, string? uplift = null, string? perMillion = null, string? points = null)
    {
        lines[code] = Line(code, baseline, uplift, perMillion, points);
        return this;
    }

    public PlanFile Without(string code)
    {
        lines[code] = null;
        return this;
    }

    public Plan Accepted() => Assert.IsType<PlanAccepted>(Assert.Single(Judge().Changes)).Plan;

    protected override string? Default(string item) => item == "Framework" ? From.Framework.Id : null;

    protected override void Fill(Rows rows)
    {
        foreach (var kpi in From.Framework.Catalogues[0].Kpis.Where(NeedsBaseline))
            lines.TryAdd(kpi.Code, Line(kpi.Code, "4", null, null, null));
        foreach (var line in lines.Values.OfType<(string, string?)[]>())
            rows.Add(line);
    }

    private bool NeedsBaseline(Kpi kpi) =>
        kpi.Commitment == Commitment.Core && kpi.AppliesTo(From.Lines) && kpi.Rule is VolumeRule or PointsRule;

    private static (string Column, string? Text)[] Line(string code, string? baseline, string? uplift, string? perMillion, string? points) =>
    [
        ("Section", "KPI"), ("Item", code), ("Baseline", baseline), ("Uplift", uplift), ("Per million", perMillion), ("Points", points),
    ];
}
