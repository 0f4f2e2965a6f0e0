using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;

namespace DrsFunctions.Intake;

/// <summary>Takes in customers' own requirements.</summary>
public sealed class RequirementList(RequirementRecording recording) : IListIntake
{
    /// <inheritdoc/>
    public UploadKind Kind => RequirementsIntake.Kind;

    /// <inheritdoc/>
    public TableShape Shape => RequirementsIntake.Shape;

    /// <inheritdoc/>
    public bool KeepsEvidence => true;

    /// <inheritdoc/>
    public async Task<TakenList> TakeAsync(FrameworkInService framework, FrameworkRecord lists, string uploadId, Table table, CancellationToken cancellationToken)
    {
        var judged = RequirementsIntake.Judge(table, await recording.SettingAsync(framework, cancellationToken));
        if (!judged.Requirements.IsEmpty)
            await recording.SetAsync(framework, judged.Requirements, new(UploadKinds.Ccs, uploadId), check: null, cancellationToken);
        return TakenList.Of(judged.Judgement, []);
    }
}
