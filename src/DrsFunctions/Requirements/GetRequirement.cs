using DrsFunctions.Http;
using DrsFunctions.Intake;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Requirements;

/// <summary>Tells one customer's requirement.</summary>
public sealed class GetRequirement(Inquiries inquiries, FrameworkLists lists)
{
    /// <summary><c>GET /api/frameworks/{framework}/requirements/{requirement}</c>.</summary>
    [Function(nameof(GetRequirement))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/requirements/{requirement}")] HttpRequest request,
        string framework,
        string requirement,
        CancellationToken cancellationToken)
    {
        var caller = inquiries.ReaderOfRequirements(request);
        var asked = inquiries.Framework(framework);
        var name = PathPart.Read(requirement);
        var found = (await lists.StateAsync(asked.Id, cancellationToken)).Record.Requirements.Find(name)
            ?? throw new RefusalException(Problem.NotFound($"{asked.Id} has no requirement {name}."));
        return caller.MayReadRequirementsOf(found.CustomerUrn) ? Answer.Json(RequirementView.Of(found)) : throw new RefusalException(Problem.Forbidden());
    }
}
