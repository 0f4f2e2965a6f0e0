using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Http;
using DrsFunctions.Intake;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Requirements;

/// <summary>Sets a customer's own requirement: CCS any, a customer its own.</summary>
public sealed class PutRequirement(Inquiries inquiries, RequirementRecording recording)
{
    /// <summary><c>PUT /api/frameworks/{framework}/requirements/{requirement}</c>.</summary>
    [Function(nameof(PutRequirement))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/frameworks/{framework}/requirements/{requirement}")] HttpRequest request,
        string framework,
        string requirement,
        CancellationToken cancellationToken)
    {
        var caller = inquiries.SetterOfRequirements(request);
        var asked = inquiries.Framework(framework);
        var table = await RequirementForm.ReadAsync(request, PathPart.Read(requirement), cancellationToken);
        var judged = RequirementsIntake.Judge(table, await recording.SettingAsync(asked, cancellationToken));
        if (judged.Requirements.IsEmpty)
            throw new RefusalException(Problem.BadRequest(Told(judged)));

        var set = judged.Requirements[0];
        RefuseUnless(caller.MaySetRequirementsOf(set.CustomerUrn));
        await recording.SetAsync(
            asked,
            [set],
            new(caller.Id, nameof(PutRequirement)),
            known => RefuseUnless(known.Find(set.Id) is not { } before || caller.MaySetRequirementsOf(before.CustomerUrn)),
            cancellationToken);
        return Answer.Json(RequirementView.Of(set));
    }

    private static void RefuseUnless(bool allowed)
    {
        if (!allowed)
            throw new RefusalException(Problem.Forbidden());
    }

    private static string Told(RequirementsJudgement judged) =>
        string.Join(' ', judged.Judgement.Messages.Where(message => message.Severity == Severity.Error).Select(message => $"{message.Text}."));
}
