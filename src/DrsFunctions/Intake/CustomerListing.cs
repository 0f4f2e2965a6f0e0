using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;

namespace DrsFunctions.Intake;

/// <summary>Takes in CCS's list of customers. All that it changes stands in the <c>ccs</c> ledger, so it is judged by that as it is then.</summary>
public sealed class CustomerListing : IListIntake
{
    /// <inheritdoc/>
    public UploadKind Kind => CustomersIntake.Kind;

    /// <inheritdoc/>
    public TableShape Shape => CustomersIntake.Shape;

    /// <inheritdoc/>
    public bool KeepsEvidence => true;

    /// <inheritdoc/>
    public Task<TakenList> TakeAsync(FrameworkInService framework, FrameworkRecord lists, string uploadId, Table table, CancellationToken cancellationToken) =>
        Task.FromResult(new TakenList(record => CustomersIntake.Judge(table, record.Customers, uploadId), []));
}
