using System.IO.Compression;
using System.Text;
using DrsFunctions.TestFiles;

namespace DrsFunctions.SampleFiles;

/// <summary>The files of <c>samples/</c>, by their paths inside it.</summary>
public static class Samples
{
    // Zip archives bear times; this one is as good as any, and the same on every day.
    private static readonly DateTimeOffset Written = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>All of them. The same files on every call.</summary>
    public static IReadOnlyDictionary<string, byte[]> All() =>
        new SortedDictionary<string, byte[]>(OfYear4().Concat(EarlierReports()).Concat(Feedback()).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    private static Dictionary<string, byte[]> OfYear4() => new(StringComparer.Ordinal)
    {
        ["RM6226/ccs/suppliers/suppliers.csv"] = CsvFile.Of(CcsLists.Suppliers()),
        ["RM6226/ccs/contacts/contacts.csv"] = CsvFile.Of(CcsLists.Contacts()),
        ["RM6226/ccs/customers/customers.csv"] = CsvFile.Of(CcsLists.Customers()),
        ["RM6226/ccs/awards/awards.csv"] = CsvFile.Of(CcsLists.Awards()),
        ["RM6226/ccs/requirements/requirements.csv"] = CsvFile.Of(CcsLists.Requirements()),
        [Path(SampleSuppliers.Ashdown, "plan/social-value-plan.csv")] = CsvFile.Of(Forms.Plan(SampleSuppliers.Ashdown)),
        [Path(SampleSuppliers.Ashdown, "report/annual-report-year-4.csv")] = CsvFile.Of(Forms.Report(SampleSuppliers.Ashdown)),
        [Path(SampleSuppliers.Brackley, "plan/social-value-plan.xlsx")] = Workbook(new XlsxSheet("Plan", Forms.Plan(SampleSuppliers.Brackley))),
        [Path(SampleSuppliers.Brackley, "report/annual-report-year-4.xlsx")] = Workbook(
            new XlsxSheet("Notes", [["Filled in by the compliance team from the case system."]]),
            new XlsxSheet("Report", Forms.Report(SampleSuppliers.Brackley))),
        [Path(SampleSuppliers.Calder, "plan/social-value-plan.csv")] = CsvFile.Of(Forms.Plan(SampleSuppliers.Calder)),
        [Path(SampleSuppliers.Calder, "report/annual-report-year-4.csv")] = CsvFile.Of(BrokenReport.Of(SampleSuppliers.Calder)),
        [Path(SampleSuppliers.Calder, "report/annual-report-year-4-corrected.csv")] = CsvFile.Of(Forms.Report(SampleSuppliers.Calder)),
        [Path(SampleSuppliers.Dunmore, "plan/social-value-plan.csv")] = CsvFile.Of(Forms.Plan(SampleSuppliers.Dunmore)),
        [Path(SampleSuppliers.Dunmore, "report/annual-report-year-4.csv")] = CsvFile.Of(Forms.Report(SampleSuppliers.Dunmore), encoding: Encoding.Unicode, bom: true, separator: '\t'),
        [Path(SampleSuppliers.Eastmere, "plan/social-value-plan.csv")] = CsvFile.Of(Forms.Plan(SampleSuppliers.Eastmere)),
        [Path(SampleSuppliers.Fenwick, "plan/social-value-plan.csv")] = CsvFile.Of(Forms.Plan(SampleSuppliers.Fenwick), separator: ';', bom: true),
        [Path(SampleSuppliers.Fenwick, "report/annual-report-year-4.csv")] = CsvFile.Of(Forms.Report(SampleSuppliers.Fenwick, showsPractices: false), separator: ';', bom: true),
        [Path(SampleSuppliers.Garrick, "plan/social-value-plan.csv")] = CsvFile.Of(Forms.Plan(SampleSuppliers.Garrick)),
        [Path(SampleSuppliers.Garrick, "report/annual-report-year-4.csv")] = CsvFile.Of(Forms.Report(SampleSuppliers.Garrick, showsPractices: false)),
    };

    private static IEnumerable<KeyValuePair<string, byte[]>> EarlierReports() =>
        from supplier in SampleSuppliers.All
        from year in supplier.EarlierYears
        select KeyValuePair.Create(Path(supplier, $"report/annual-report-year-{year}.csv"), CsvFile.Of(Forms.Report(supplier, year, ShowsPractices(supplier))));

    private static IEnumerable<KeyValuePair<string, byte[]>> Feedback() =>
        from feedback in new[] { SampleFeedback.Ashdown, SampleFeedback.Brackley, SampleFeedback.Calder, SampleFeedback.Dunmore }
        select KeyValuePair.Create(Path(feedback.Supplier, "feedback/consumer-feedback-2025.csv"), CsvFile.Of(feedback.Rows()));

    // Those of data owe no practices to consumers, and one forgets them.
    private static bool ShowsPractices(SampleSupplier supplier) => supplier != SampleSuppliers.Fenwick && supplier != SampleSuppliers.Garrick;

    private static string Path(SampleSupplier supplier, string rest) => $"RM6226/{supplier.Id}/{rest}";

    private static byte[] Workbook(params XlsxSheet[] sheets)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in XlsxFile.Parts(sheets))
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Written;
                using var part = entry.Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return content.ToArray();
    }
}
