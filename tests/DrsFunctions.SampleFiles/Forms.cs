using NodaTime;

namespace DrsFunctions.SampleFiles;

/// <summary>The rows of the plans and reports that suppliers send.</summary>
internal static class Forms
{
    /// <summary>The framework.</summary>
    public const string Framework = "RM6226";

    // A report is signed on 2 January after its year.
    private const int DaysToReport = 20;
    private static readonly LocalDate PlanSigned = new(2025, 12, 18);

    /// <summary>The header of a report.</summary>
    public static object?[] ReportHeader { get; } = ["Section", "Item", "Value", "Numerator", "Denominator", "Date", "Customer", "Evidence", "Comment"];

    /// <summary>A supplier's social value plan.</summary>
    public static IEnumerable<object?[]> Plan(SampleSupplier supplier) =>
    [
        ["Section", "Item", "Value", "Date", "Baseline", "Uplift", "Per million", "Points", "Comment"],
        .. Declaration(supplier, null, PlanSigned).Select(item => new[] { "Declaration", item.Item, item.Value, item.Date, null, null, null, null, null }),
        .. supplier.Lines().Where(IsCommitted).Select(line => new object?[]
        {
            "KPI", line.Code, null, null, line.Baseline, null, null, null, line.Baseline is null && !line.IsNotApplicable ? "We kept no record before we joined." : null,
        }),
    ];

    /// <summary>A supplier's report on a year.</summary>
    public static IEnumerable<object?[]> Report(SampleSupplier supplier, int year = SampleSupplier.LatestYear, bool showsPractices = true) =>
    [
        ReportHeader,
        .. Declaration(supplier, year, SampleResults.Framework.YearOf(year)!.Ends.PlusDays(DaysToReport)).Select(item => Row("Declaration", item.Item, item.Value, date: item.Date)),
        .. supplier.Lines().Select(line => Line(supplier, line, year)),
        .. supplier == SampleRequirement.Supplier && year == SampleSupplier.LatestYear ? OfCustomer : [],
        .. showsPractices ? Practices : [],
        Row("Practice", "Standard", "ISO 45003", date: new LocalDate(2027, 3, 31), evidence: "Certificate, surveillance audit passed"),
        Row("Scheme", "mental wellbeing", 48, comment: SampleSchemes.Wellbeing(supplier)),
        Row("Scheme", "financial education", new SampleResults(supplier).Of(supplier.Lines().First(line => line.Code == "WS-01"), year).Value, comment: SampleSchemes.Education(supplier)),
        Row("Impact", "O1", comment: "People who told us of a health condition were given breathing space and were called by a trained adviser within five days."),
        Row("Impact", "O2", comment: "Council officers who attended say that they now spot vulnerability earlier, and two councils changed their first letter."),
        Row("Impact", "O3", comment: "Our quarterly briefing showed where hardship was rising, and the authority moved its advice funding to those wards."),
    ];

    /// <summary>A row of a report.</summary>
    public static object?[] Row(
        string section,
        string item,
        object? value = null,
        object? numerator = null,
        object? denominator = null,
        object? date = null,
        string? customer = null,
        string? evidence = null,
        string? comment = null) => [section, item, value, numerator, denominator, date, customer, evidence, comment];

    private static object?[][] Practices =>
    [
        Row("Practice", "Vulnerability Toolkit", "Version 3", date: new LocalDate(2022, 3, 21), evidence: "Board minute 2022/17"),
        Row("Practice", "MoneyAdviser Network", "MAN-20418", date: new LocalDate(2022, 4, 4), evidence: "Enrolment letter"),
    ];

    private static bool IsCommitted(SampleKpi line) => !line.IsNotApplicable && line.Code is not ("CP-01" or "CP-02");

    // What was done for the customer that asks for more, as a part of the whole.
    private static object?[][] OfCustomer => [Row("KPI", SampleRequirement.Kpi, SampleRequirement.Done, customer: SampleRequirement.Customer.Urn)];

    private static object?[] Line(SampleSupplier supplier, SampleKpi line, int year)
    {
        if (line.IsNotApplicable)
            return Row("KPI", line.Code, line.Actual?.Value, comment: line.Note);
        var results = new SampleResults(supplier);
        var figure = results.Of(line, year);
        var isMuchChanged = supplier.ReportsOn(year - 1) && figure.IsFarFrom(results.Of(line, year - 1));
        return Row(
            "KPI", line.Code, figure.Value, figure.Numerator, figure.Denominator, evidence: line.Note,
            comment: isMuchChanged ? "We grew with the contracts that we won." : null);
    }

    private static IEnumerable<(string Item, object? Value, object? Date)> Declaration(SampleSupplier supplier, int? year, LocalDate signed)
    {
        yield return ("Supplier", supplier.Id, null);
        yield return ("Framework", Framework, null);
        if (year is { } number)
            yield return ("Year", number, null);
        yield return ("Name", supplier.Signatory, null);
        yield return ("Role", supplier.Role, null);
        yield return ("Date", null, signed);
        yield return ("Confirm", "yes", null);
    }
}
