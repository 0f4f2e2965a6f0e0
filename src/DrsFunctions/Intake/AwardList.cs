using System.Collections.Frozen;
using DrsFunctions.Compliance.Awards;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Register;

namespace DrsFunctions.Intake;

/// <summary>Takes in CCS's list of awards: each into the ledger of the supplier that won it, one entry for all of them.</summary>
public sealed class AwardList(ListedSuppliers listed, RegisterTable register, AwardIndex index) : IListIntake
{
    /// <inheritdoc/>
    public UploadKind Kind => AwardsIntake.Kind;

    /// <inheritdoc/>
    public TableShape Shape => AwardsIntake.Shape;

    /// <inheritdoc/>
    public bool KeepsEvidence => true;

    /// <inheritdoc/>
    public async Task<TakenList> TakeAsync(FrameworkInService framework, FrameworkRecord lists, string uploadId, Table table, CancellationToken cancellationToken)
    {
        var setting = new AwardsSetting(framework.Definition, await register.LotsAsync(framework.Id, cancellationToken), lists.Customers, FrozenDictionary<string, string>.Empty);
        var judged = await JudgeAsync(framework, table, setting, cancellationToken);
        var bySupplier = judged.Awards.GroupBy(award => award.Supplier, award => award.Award, StringComparer.Ordinal).ToArray();
        await listed.ChangeAllAsync(framework, bySupplier, awards => awards.Key, new(UploadKinds.Ccs, uploadId), ChangeAsync, cancellationToken);
        return TakenList.Of(judged.Judgement, bySupplier.Select(awards => awards.Key));

        async ValueTask ChangeAsync(IGrouping<string, Award> awards, SupplierChange change)
        {
            await change(record => AwardsListed.For(awards, record));
            await index.ReleaseAsync(framework.Id, awards.Key, awards.Where(award => award.IsWithdrawn).Select(award => award.Id), cancellationToken);
        }
    }

    // Awards are claimed before they are written, so that two lists at once cannot give one award to two suppliers.
    private async Task<AwardsJudgement> JudgeAsync(FrameworkInService framework, Table table, AwardsSetting setting, CancellationToken cancellationToken)
    {
        var judged = AwardsIntake.Judge(table, setting);
        var claims = judged.Awards.ToDictionary(award => award.Award.Id, award => award.Supplier, StringComparer.Ordinal);
        var owners = await index.ClaimAsync(framework.Id, claims, cancellationToken);
        return owners.IsEmpty ? judged : AwardsIntake.Judge(table, setting with { Owners = owners });
    }
}
