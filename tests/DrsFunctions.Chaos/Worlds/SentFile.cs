using System.Globalization;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Chaos.Worlds;

/// <summary>A file that a supplier sends.</summary>
internal sealed record SentFile(string Path, byte[] Content)
{
    private const int Kinds = 6;

    /// <summary>The plan of a supplier.</summary>
    public static SentFile Plan(string supplier) => Of(supplier, "plan", "plan.csv", SupplierFile.Plan(supplier, Crowd.Framework).AsCsv());

    /// <summary>A plan of a supplier that promises more than its first one.</summary>
    public static SentFile LaterPlan(string supplier, int number) =>
        Of(supplier, "plan", $"plan-{number}.csv", SupplierFile.Plan(supplier, Crowd.Framework).With("KPI", "VI-01", ("Baseline", 1850 + number)).AsCsv());

    /// <summary>A report that is accepted, by CSV or now and then as a workbook.</summary>
    public static SentFile Report(Random chance, string supplier, int number) =>
        Of(supplier, "report", NameOf(number), chance.Next(Kinds) == 0 ? ReportOf(supplier, number).AsXlsx() : ReportOf(supplier, number).AsCsv());

    /// <summary>
    /// A file of any kind: a report that is accepted, by CSV or workbook, one with errors, one that nobody can read, feedback. Its content
    /// is its own, by its number.
    /// </summary>
    public static SentFile Any(Random chance, string supplier, int number)
    {
        var name = NameOf(number);
        var report = ReportOf(supplier, number);
        return chance.Next(Kinds) switch
        {
            0 => Of(supplier, "report", name, report.AsXlsx()),
            1 => Of(supplier, "report", name, report.Without("Impact", "O1").AsCsv()),
            2 => Of(supplier, "report", name, [0x50, 0x4B, 3, 4, .. System.Text.Encoding.UTF8.GetBytes(name)]),
            3 => Of(supplier, "feedback", name, new FeedbackText().With("2025-12", 3, 4, name: name).ToBytes()),
            _ => Of(supplier, "report", name, report.AsCsv()),
        };
    }

    /// <summary>The plans of suppliers, then files of any kind, the suppliers' taking turns: so many in all.</summary>
    public static IEnumerable<SentFile> Many(Random chance, IReadOnlyList<string> suppliers, int count) =>
        suppliers.Select(Plan).Concat(Enumerable.Range(0, Math.Max(0, count - suppliers.Count)).Select(number => Any(chance, suppliers[number % suppliers.Count], number)));

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"file-{number:0000}");

    private static SupplierFile ReportOf(string supplier, int number) => SupplierFile.Report(supplier, Crowd.Framework, 4).With("KPI", "VI-01", ("Value", 2700 + number));

    private static SentFile Of(string supplier, string kind, string name, byte[] content) => new($"{Crowd.Framework}/{supplier}/{kind}/{name}", content);
}
