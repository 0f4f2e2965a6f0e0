using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Suppliers;

/// <summary>How a list of CCS's is judged once it was read: each row stands alone.</summary>
internal static class ListVerdict
{
    /// <summary>Lists of CCS's have 100,000 rows or fewer.</summary>
    public const int MostRows = 100_000;

    /// <summary>The judgement of a list of which so many things were taken.</summary>
    public static Judgement Of(Table table, FileReading reading, int taken, bool metUnreadyRegister)
    {
        var outcome = (taken, reading.Errors, reading.Warnings) switch
        {
            (0, _, _) => UploadOutcome.Rejected,
            (_, > 0, _) => UploadOutcome.AcceptedWithErrors,
            (_, _, > 0) => UploadOutcome.AcceptedWithWarnings,
            _ => UploadOutcome.Accepted,
        };
        return new(
            outcome,
            Year: null,
            Catalogue: null,
            new(table.Rows.Length, reading.Errors, reading.Warnings),
            reading.Messages,
            reading.Normalisations,
            table.Ignored,
            metUnreadyRegister,
            Changes: []);
    }
}
