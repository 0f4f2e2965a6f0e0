using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Reports;

namespace DrsFunctions.Compliance.Tests.Given;

/// <summary>A report in the making: whole and right, but for what a test says.</summary>
internal sealed class ReportFile() : SupplierFile<ReportFile>(new ReportIntake())
{
    public const string LongEnough = "More people were put through to free debt advice, as the referral register shows.";

    private readonly Dictionary<string, (string Column, string? Text)[]?> lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> left = new(StringComparer.Ordinal);
    private int reportedYear = 4;

    public ReportFile For(int year)
    {
        reportedYear = year;
        return this;
    }

    /// <summary>The line of a KPI as a whole, in place of the one that is there.</summary>
    public ReportFile With(
        string code,
        string? value = null,
        string? numerator = null,
        string? denominator = null,
        string? evidence = "Register",
        string? comment = null)
    {
        lines[code] = Line(code, value, numerator, denominator, null, evidence, comment);
        return this;
    }

    /// <summary>A line of a KPI for one customer, beside the one for the whole.</summary>
    public ReportFile OfWhich(string customer, string code, string? value = null, string? numerator = null, string? denominator = null) =>
        WithRow(Line(code, value, numerator, denominator, customer, null, null));

    public ReportFile Without(string code)
    {
        lines[code] = null;
        return this;
    }

    /// <summary>Leaves out what a section holds: <c>Practice</c>, <c>Scheme</c> or <c>Impact</c>.</summary>
    public ReportFile WithoutSection(string section)
    {
        left.Add(section);
        return this;
    }

    public Report Accepted() => Assert.IsType<ReportAccepted>(Assert.Single(Judge().Changes)).Report;

    protected override string? Default(string item) => item switch
    {
        "Framework" => From.Framework.Id,
        "Year" => reportedYear.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    protected override void Fill(Rows rows)
    {
        foreach (var kpi in From.Framework.Catalogues[0].Kpis.Where(kpi => kpi.Commitment == Commitment.Core && kpi.AppliesTo(From.Lines)))
            lines.TryAdd(kpi.Code, Fitting(kpi));
        foreach (var line in lines.Values.OfType<(string, string?)[]>())
            rows.Add(line);
        if (!left.Contains("Practice"))
        {
            rows.Add(("Section", "Practice"), ("Item", "Vulnerability Toolkit"), ("Value", "2.1"), ("Date", "2025-03-01"));
            rows.Add(("Section", "Practice"), ("Item", "MoneyAdviser Network"), ("Value", "MAN-77"), ("Date", "2024-06-01"));
        }

        if (!left.Contains("Scheme"))
            rows.Add(("Section", "Scheme"), ("Item", "financial education"), ("Value", "240"), ("Comment", "Money lessons in eleven schools"));
        if (left.Contains("Impact"))
            return;
        foreach (var outcome in From.Framework.Catalogues[0].Outcomes)
            rows.Add(("Section", "Impact"), ("Item", outcome.Code), ("Comment", LongEnough));
    }

    private static (string Column, string? Text)[] Fitting(Kpi kpi) => kpi.Aggregate switch
    {
        Aggregate.Sum => Line(kpi.Code, "120", null, null, null, kpi.NeedsEvidence ? "Register" : null, null),
        Aggregate.Mean => Line(kpi.Code, "3.8", null, "412", null, null, null),
        _ => Line(kpi.Code, null, "96", "100", null, null, null),
    };

    private static (string Column, string? Text)[] Line(
        string code, string? value, string? numerator, string? denominator, string? customer, string? evidence, string? comment) =>
    [
        ("Section", "KPI"), ("Item", code), ("Value", value), ("Numerator", numerator), ("Denominator", denominator),
        ("Customer", customer), ("Evidence", evidence), ("Comment", comment),
    ];
}
