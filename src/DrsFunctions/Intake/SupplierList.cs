using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Register;
using DrsFunctions.Suppliers;

namespace DrsFunctions.Intake;

/// <summary>Takes in CCS's list of suppliers: registers who is new, and changes names and lots of who is known.</summary>
public sealed class SupplierList(ListedSuppliers listed, RegisterTable register) : IListIntake
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
        await listed.ChangeAllAsync(framework, judged.Suppliers, supplier => supplier.Supplier, uploadId, ChangeAsync, cancellationToken);
        return TakenList.Of(judged.Judgement, judged.Suppliers.Select(supplier => supplier.Supplier));

        async ValueTask ChangeAsync(ListedSupplier supplier, SupplierChange change)
        {
            var state = await change(record => supplier.ChangesFor(record, framework.Definition));
            await register.PutAsync(RegisterEntry.Of(framework, state), cancellationToken);
        }
    }
}
