using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Decisions;

/// <summary>Takes a decision of CCS about a supplier: to ask about a report, to waive it, or to let a report or plan be replaced.</summary>
public sealed class TakeDecision(Inquiries inquiries, DecisionRecording recording)
{
    /// <summary><c>POST /api/frameworks/{framework}/suppliers/{supplier}/decisions</c> with <c>{ decision, year, subject, reason }</c>.</summary>
    [Function(nameof(TakeDecision))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/frameworks/{framework}/suppliers/{supplier}/decisions")] HttpRequest request,
        string framework,
        string supplier,
        CancellationToken cancellationToken)
    {
        var caller = inquiries.Decider(request);
        var asked = inquiries.Framework(framework);
        var taken = await DecisionForm.ReadAsync(request, asked, cancellationToken);
        return Answer.Json(DecisionView.Of(await recording.TakeAsync(asked, supplier, taken, caller.Id, cancellationToken)));
    }
}
