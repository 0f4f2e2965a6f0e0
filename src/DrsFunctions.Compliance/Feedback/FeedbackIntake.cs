using System.Collections.Immutable;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>Judges feedback files once they are counted ("Consumer feedback" on the domain page): any error rejects the whole, and personal data may set it apart.</summary>
public static class FeedbackIntake
{
    /// <summary>What a feedback file looks like.</summary>
    public static TableShape Shape => FeedbackColumns.Shape;

    /// <summary>Judges a counted file by what is known of its supplier.</summary>
    /// <param name="file">What the file comes to.</param>
    /// <param name="ignored">The headers and sheets that mean nothing to this kind.</param>
    /// <param name="upload">What it is held against.</param>
    public static Judgement Judge(FeedbackFile file, ImmutableArray<string> ignored, SupplierUpload upload)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(upload);
        if (!upload.Record.IsRegistered)
        {
            var unknown = FeedbackMessages.NotRegistered(upload.Supplier, upload.Framework);
            return Of(file, ignored, UploadOutcome.Rejected, [unknown]) with { Messages = [unknown], Counts = new(file.Rows, 1, 0), MessagesOmitted = 0, MetUnreadyRegister = true };
        }

        var more = LotsNotHeld(file, upload.Record).Concat(Shrinking(file, upload.Record.Feedback)).ToImmutableArray();
        var judged = Of(file, ignored, UploadOutcome.Rejected, more);
        if (file.IsQuarantined)
            return judged with { Outcome = UploadOutcome.Quarantined };
        return judged.Counts.Errors > 0 ? judged : judged with
        {
            Outcome = judged.Counts.Warnings > 0 ? UploadOutcome.AcceptedWithWarnings : UploadOutcome.Accepted,
            Changes = [new FeedbackCounted(upload.UploadId, file.Months)],
        };
    }

    private static Judgement Of(FeedbackFile file, ImmutableArray<string> ignored, UploadOutcome outcome, ImmutableArray<Message> more)
    {
        var counts = UploadCounts.Of(file.Rows, more);
        return new(
            outcome,
            null,
            null,
            counts with { Errors = counts.Errors + file.Errors, Warnings = counts.Warnings + file.Warnings },
            [.. more.Concat(file.Messages).OrderBy(message => message.Row ?? 0)],
            file.Normalisations,
            ignored,
            MetUnreadyRegister: false,
            [])
        {
            MessagesOmitted = file.Omitted,
        };
    }

    private static IEnumerable<Message> LotsNotHeld(FeedbackFile file, SupplierRecord record) =>
        from lot in file.FirstRows
        where !record.Lots.ContainsKey(lot.Key)
        select FeedbackMessages.LotNotHeld(
            lot.Key,
            lot.Value,
            file.Months.Where(month => month.Lot == lot.Key).Sum(month => month.Counts.Responses),
            record.Lots.Keys);

    private static IEnumerable<Message> Shrinking(FeedbackFile file, FeedbackLog known) =>
        from month in file.Months
        let before = known.Find(month.Month, month.Lot)?.Counts.Responses ?? 0
        where before > 0 && month.Counts.Responses * 2L <= before
        select FeedbackMessages.Shrinks(month, before);
}
