using NodaTime;

namespace DrsFunctions.SampleFiles;

/// <summary>The rows of the files that suppliers and CCS send.</summary>
internal static class Forms
{
    private const string Framework = "RM6226";
    private static readonly LocalDate PlanSigned = new(2025, 12, 18);
    private static readonly LocalDate ReportSigned = new(2026, 1, 2);

    /// <summary>The header of a report.</summary>
    public static object?[] ReportHeader { get; } = ["Section", "Item", "Value", "Numerator", "Denominator", "Date", "Customer", "Evidence", "Comment"];

    /// <summary>CCS's own onboarding file; a row is of another framework.</summary>
    public static IEnumerable<object?[]> Suppliers() =>
    [
        ["framework_short_name", "lot_number", "supplier_name", "salesforce_id", "joined"],
        .. SampleSuppliers.All.SelectMany(supplier => supplier.Lots, (supplier, lot) => new object?[] { Framework, lot, supplier.Name, supplier.Id, supplier.Joined }),
        ["RM6187", "2", "Harcourt Advisory Limited", "001b00000Harcort1A", null],
    ];

    /// <summary>CCS's list of the people to write to.</summary>
    public static IEnumerable<object?[]> Contacts() =>
    [
        ["supplier_salesforce_id", "email", "name", "role", "active"],
        .. SampleSuppliers.All.SelectMany(supplier => new object?[][]
        {
            [supplier.Id, $"reporting@{supplier.Mail}", supplier.Signatory, "reporting", "yes"],
            [supplier.Id, $"director@{supplier.Mail}", "The director", "senior", "yes"],
        }),
    ];

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

    /// <summary>A supplier's report on year 4.</summary>
    public static IEnumerable<object?[]> Report(SampleSupplier supplier, bool showsPractices = true) =>
    [
        ReportHeader,
        .. Declaration(supplier, 4, ReportSigned).Select(item => Row("Declaration", item.Item, item.Value, date: item.Date)),
        .. supplier.Lines().Select(Line),
        .. showsPractices ? Practices : [],
        Row("Practice", "Standard", "ISO 45003", date: new LocalDate(2027, 3, 31), evidence: "Certificate of the certification body"),
        Row("Scheme", "mental wellbeing", 48, comment: "A weekly drop-in with a counsellor, open to staff and to the people they speak to."),
        Row("Scheme", "financial education", supplier.Lines().First(line => line.Code == "WS-01").Value, comment: "Money lessons for school leavers, run with local charities."),
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
        string? evidence = null,
        string? comment = null) => [section, item, value, numerator, denominator, date, null, evidence, comment];

    private static object?[][] Practices =>
    [
        Row("Practice", "Vulnerability Toolkit", "Version 3", date: new LocalDate(2024, 5, 20), evidence: "Board minute 2024/17"),
        Row("Practice", "MoneyAdviser Network", "MAN-20418", date: new LocalDate(2023, 9, 1), evidence: "Enrolment letter"),
    ];

    private static bool IsCommitted(SampleKpi line) => !line.IsNotApplicable && line.Code is not ("CP-01" or "CP-02");

    private static object?[] Line(SampleKpi line) => line.IsNotApplicable
        ? Row("KPI", line.Code, line.Value, comment: line.Note)
        : Row("KPI", line.Code, line.Value, line.Numerator, line.Denominator, evidence: line.Note);

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
