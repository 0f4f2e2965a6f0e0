using System.Collections.Immutable;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Reports;

/// <summary>
/// Judges annual reports ("What a report must hold" on the domain page). A report on a year that has an accepted one is a
/// correction, judged as any other. Where the declaration's year cannot be read, the rest is judged by the latest ended year,
/// so that the sender still hears of everything at once.
/// </summary>
public sealed class ReportIntake : ISupplierIntake
{
    private const string Practice = "Practice";
    private const string Scheme = "Scheme";
    private const string Impact = "Impact";
    private const string Local = "Local";

    private static readonly ImmutableArray<string> KnownSections =
        [Columns.DeclarationSection, Columns.KpiSection, Practice, Scheme, Impact, Local];

    /// <inheritdoc/>
    public UploadKind Kind => UploadKind.Report;

    /// <inheritdoc/>
    public TableShape Shape => Columns.Report;

    /// <inheritdoc/>
    public bool NamesCustomers(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Rows.Any(row => !string.IsNullOrWhiteSpace(row[Columns.Customer].Text));
    }

    /// <inheritdoc/>
    public Judgement Judge(Table table, SupplierUpload upload)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(upload);
        if (!upload.Record.IsRegistered)
            return Verdict.NotRegistered(table, upload);

        var reading = new FileReading();
        var sections = Sections.Split(reading, table, Shape, KnownSections);
        var declaration = new DeclarationSection(reading, upload).Read(sections[Columns.DeclarationSection], DeclarationSection.OfReport);
        var setting = ReportSetting.Of(upload, declaration.Year);
        var lines = new LineSection(reading, setting).Read(sections[Columns.KpiSection]);
        var practices = new PracticeSection(reading, setting).Read(sections[Practice]);
        var schemes = SchemeSection.Read(reading, sections[Scheme]);
        var impacts = ImpactSection.Read(reading, sections[Impact], setting.Catalogue.Outcomes);
        var locals = new LocalSection(reading, setting).Read(sections[Local]);
        return Verdict.Of(table, reading, declaration.Year, setting.Catalogue, () => new ReportAccepted(
            upload.UploadId,
            new(setting.Year.Number, declaration.Date!.Value, declaration.Role!, lines, practices, schemes, impacts, locals)));
    }
}
