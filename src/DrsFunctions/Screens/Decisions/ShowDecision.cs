using DrsFunctions.Decisions;
using DrsFunctions.Http;
using DrsFunctions.Pages;
using DrsFunctions.Screens.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Screens.Decisions;

/// <summary>Asks somebody who decides for CCS for the reason of a decision.</summary>
public sealed class ShowDecision(Inquiries inquiries, DecisionRecording recording)
{
    /// <summary><c>GET /frameworks/{framework}/suppliers/{supplier}/decisions/{decision}?year=&amp;subject=</c>.</summary>
    [Function(nameof(ShowDecision))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "frameworks/{framework}/suppliers/{supplier}/decisions/{decision}")] HttpRequest request,
        string framework,
        string supplier,
        string decision,
        CancellationToken cancellationToken) => Screen.ShowAsync(async () =>
    {
        var caller = inquiries.Decider(request);
        var question = await DecisionQuestion.ReadAsync(request, inquiries.Framework(framework), supplier, decision, recording, cancellationToken);
        return new PageAnswer<DecisionPage>(question.Draw(FormToken.Issue(request, caller)));
    });
}
