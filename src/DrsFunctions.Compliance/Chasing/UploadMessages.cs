using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Chasing;

/// <summary>
/// What a supplier's reporting contacts are told of its files: that one arrived, and what became of it. A file that changes nothing,
/// since its content is in force already, is not answered again; and each stage of an upload is told once, however often it is judged.
/// </summary>
public static class UploadMessages
{
    /// <summary>A file arrived.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="supplier">The supplier's id.</param>
    /// <param name="record">What is known of the supplier.</param>
    /// <param name="received">The file.</param>
    public static IEnumerable<Change> Of(string framework, string supplier, SupplierRecord record, UploadReceived received)
    {
        ArgumentNullException.ThrowIfNull(received);
        return To(record, new(framework, supplier, Word(received.Kind), received.UploadId, "received", ""), MessageTemplate.Received, null);
    }

    /// <summary>A file was judged.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="supplier">The supplier's id.</param>
    /// <param name="record">What is known of the supplier.</param>
    /// <param name="kind">What the file is about.</param>
    /// <param name="judged">What became of it.</param>
    public static IEnumerable<Change> Of(string framework, string supplier, SupplierRecord record, UploadKind kind, UploadJudged judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        (string Stage, MessageTemplate Template)? told = judged.Outcome switch
        {
            UploadOutcome.Accepted => ("accepted", MessageTemplate.Accepted),
            UploadOutcome.AcceptedWithWarnings => ("acceptedWithWarnings", MessageTemplate.AcceptedWithWarnings),
            UploadOutcome.Rejected or UploadOutcome.Unreadable or UploadOutcome.Quarantined => ("errors", MessageTemplate.Errors),
            _ => null,
        };
        return told is { } message
            ? To(record, new(framework, supplier, Word(kind), judged.UploadId, message.Stage, ""), message.Template, judged.Year)
            : [];
    }

    /// <summary>CCS asked about an accepted report.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="supplier">The supplier's id.</param>
    /// <param name="record">What is known of the supplier, the question included.</param>
    /// <param name="correction">What is owed since.</param>
    /// <param name="year">The number of the report's year.</param>
    /// <param name="dueOn">By when it is owed.</param>
    public static IEnumerable<Change> Of(string framework, string supplier, SupplierRecord record, Correction correction, int year, NodaTime.LocalDate dueOn)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return To(record, new(framework, supplier, "correction", correction.UploadId, "queried", ""), MessageTemplate.Queried, year, dueOn);
    }

    /// <summary>What consumers say has declined.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="supplier">The supplier's id.</param>
    /// <param name="record">What is known of the supplier.</param>
    /// <param name="alert">The alert's id.</param>
    /// <param name="year">The number of the year in which it was opened.</param>
    /// <param name="dueOn">By when it is to be answered.</param>
    public static IEnumerable<Change> OfDecline(string framework, string supplier, SupplierRecord record, string alert, int year, NodaTime.LocalDate dueOn)
    {
        ArgumentNullException.ThrowIfNull(record);
        return To(record, new(framework, supplier, "answer", alert, "declineAlert", ""), MessageTemplate.DeclineAlert, year, dueOn);
    }

    private static IEnumerable<Change> To(SupplierRecord record, MessageKey key, MessageTemplate template, int? year, NodaTime.LocalDate? dueOn = null) =>
        from contact in Recipients.Of(record, ChaseAudience.Reporting)
        let addressed = key with { Contact = contact }
        where !record.Messages.Has(addressed)
        select new MessageQueued(addressed, template, year, dueOn);

    private static string Word(UploadKind kind) => kind.ToString().ToLowerInvariant();
}
