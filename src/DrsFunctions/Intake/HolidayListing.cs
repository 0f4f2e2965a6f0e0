using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;

namespace DrsFunctions.Intake;

/// <summary>Takes in published lists of bank holidays. What they change stands in the <c>ccs</c> ledger; every supplier is recomputed after it.</summary>
public sealed class HolidayListing : IListIntake
{
    /// <inheritdoc/>
    public UploadKind Kind => HolidaysIntake.Kind;

    /// <inheritdoc/>
    public TableShape Shape => HolidaysIntake.Shape;

    /// <inheritdoc/>
    public bool KeepsEvidence => true;

    /// <inheritdoc/>
    public Task<TakenList> TakeAsync(FrameworkInService framework, FrameworkRecord lists, string uploadId, Table table, CancellationToken cancellationToken) =>
        Task.FromResult(new TakenList(record => HolidaysIntake.Judge(table, record.Holidays, uploadId), []));
}
