using System.Collections.Concurrent;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Register;
using DrsFunctions.Suppliers;

namespace DrsFunctions.Intake;

/// <summary>Takes in CCS's list of suppliers: registers who is new, and changes names and lots of who is known.</summary>
public sealed class SupplierList(ListedSuppliers listed, RegisterTable register, RequirementRecording requirements) : IListIntake
{
    /// <inheritdoc/>
    public UploadKind Kind => SuppliersIntake.Kind;

    /// <inheritdoc/>
    public TableShape Shape => SuppliersIntake.Shape;

    /// <inheritdoc/>
    public bool KeepsEvidence => true;

    /// <inheritdoc/>
    public async Task<TakenList> TakeAsync(FrameworkInService framework, FrameworkRecord lists, string uploadId, Table table, CancellationToken cancellationToken)
    {
        var judged = SuppliersIntake.Judge(table, framework.Definition);
        var origin = new Origin(UploadKinds.Ccs, uploadId);
        var records = new ConcurrentDictionary<string, SupplierRecord>(StringComparer.Ordinal);
        await listed.ChangeAllAsync(framework, judged.Suppliers, supplier => supplier.Supplier, origin, ChangeAsync, cancellationToken);
        await requirements.TellAsync(framework, records, origin, cancellationToken);
        return TakenList.Of(judged.Judgement, judged.Suppliers.Select(supplier => supplier.Supplier));

        async ValueTask ChangeAsync(ListedSupplier supplier, SupplierChange change)
        {
            var state = await change(record => supplier.ChangesFor(record, framework.Definition));
            records[supplier.Supplier] = state.Record;
            await register.PutAsync(RegisterEntry.Of(framework, state), cancellationToken);
        }
    }
}
