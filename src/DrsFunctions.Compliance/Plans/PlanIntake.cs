using System.Collections.Immutable;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Plans;

/// <summary>
/// Judges social value plans. The first accepted one stands until CCS reopens it; a plan may commit to more than the catalogue
/// asks, never to less. It is judged by the catalogue of the reporting year in which it arrives.
/// </summary>
public sealed class PlanIntake : ISupplierIntake
{
    private static readonly ImmutableArray<string> KnownSections = [Columns.DeclarationSection, Columns.KpiSection];

    /// <inheritdoc/>
    public UploadKind Kind => UploadKind.Plan;

    /// <inheritdoc/>
    public TableShape Shape => Columns.Plan;

    /// <inheritdoc/>
    public Judgement Judge(Table table, SupplierUpload upload)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(upload);
        if (!upload.Record.IsRegistered)
            return Verdict.NotRegistered(table, upload);
        if (upload.Record is { Plan: not null, PlanReopened: false })
            return Verdict.Refused(table, PlanMessages.InForce.OfFile(Severity.Error));

        var reading = new FileReading();
        var sections = Sections.Split(reading, table, Shape, KnownSections);
        var declaration = new DeclarationSection(reading, upload).Read(sections[Columns.DeclarationSection], DeclarationSection.OfPlan);
        var catalogue = upload.Framework.CatalogueFor(upload.Framework.YearAround(London.DayOf(upload.ReceivedOn)));
        var lines = upload.Record.MembershipOf(upload.Framework).Lines;
        var commitments = new CommitmentSection(reading, catalogue, lines).Read(sections[Columns.KpiSection]);
        return Verdict.Of(table, reading, year: null, catalogue, () =>
            new PlanAccepted(upload.UploadId, new(declaration.Date!.Value, declaration.Role!, commitments)));
    }
}
