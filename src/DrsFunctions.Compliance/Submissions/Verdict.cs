using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Submissions;

/// <summary>How a supplier's file is judged once it was read: any error rejects the whole of it.</summary>
internal static class Verdict
{
    /// <summary>The judgement of a file by what was said of it.</summary>
    /// <param name="table">The table that was read.</param>
    /// <param name="reading">Everything said.</param>
    /// <param name="year">The reporting year it is about.</param>
    /// <param name="catalogue">The catalogue it was judged by, where one was needed.</param>
    /// <param name="accepted">What an accepted file changes; asked for only when there is no error.</param>
    public static Judgement Of(Table table, FileReading reading, int? year, Catalogue? catalogue, Func<Change> accepted)
    {
        var outcome = reading switch
        {
            { HasErrors: true } => UploadOutcome.Rejected,
            { Warnings: > 0 } => UploadOutcome.AcceptedWithWarnings,
            _ => UploadOutcome.Accepted,
        };
        return new(
            outcome,
            year,
            catalogue?.Name,
            new(table.Rows.Length, reading.Errors, reading.Warnings),
            reading.Messages,
            reading.Normalisations,
            table.Ignored,
            MetUnreadyRegister: false,
            reading.HasErrors ? [] : [accepted()]);
    }

    /// <summary>The judgement of a file from a supplier that CCS's list has not named yet: nothing else is judged.</summary>
    public static Judgement NotRegistered(Table table, SupplierUpload upload) =>
        Refused(table, NotRegistered(upload).OfFile(Severity.Error, upload.Supplier)) with { MetUnreadyRegister = true };

    /// <summary>The judgement of a file that is refused before its rows are read.</summary>
    public static Judgement Refused(Table table, Message message) =>
        Judgement.Of(UploadOutcome.Rejected, message) with { Counts = UploadCounts.Of(table.Rows.Length, [message]), Ignored = table.Ignored };

    private static Finding NotRegistered(SupplierUpload upload) => new(
        "supplierNotRegistered",
        $"Supplier {upload.Supplier} must be on CCS's list of the suppliers of {upload.Framework.Id} before its files can be read",
        "Check the Salesforce id in the folder's name; if it is right, ask CCS to add you to the list, then send the file again.");
}
