using DrsFunctions.Decisions;
using DrsFunctions.Http;
using DrsFunctions.Pages;
using DrsFunctions.Screens.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Screens.Decisions;

/// <summary>Takes a decision of CCS from a page's form: shows it to be checked first, then records it.</summary>
public sealed class SendDecision(Inquiries inquiries, DecisionRecording recording)
{
    private const string Step = "step";
    private const string Reason = "reason";

    /// <summary><c>POST /frameworks/{framework}/suppliers/{supplier}/decisions/{decision}?year=&amp;subject=</c> with <c>reason</c> and <c>step</c>: <c>check</c>, <c>change</c> or <c>record</c>.</summary>
    [Function(nameof(SendDecision))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "frameworks/{framework}/suppliers/{supplier}/decisions/{decision}")] HttpRequest request,
        string framework,
        string supplier,
        string decision,
        CancellationToken cancellationToken) => Screen.ShowAsync(async () =>
    {
        var caller = inquiries.Decider(request);
        var form = await FormReading.FieldsAsync(request, cancellationToken);
        FormToken.Demand(request, form, caller);
        var question = await DecisionQuestion.ReadAsync(request, inquiries.Framework(framework), supplier, decision, recording, cancellationToken);

        // Browsers send a new line as two characters, and people typed one.
        var (reason, problem) = DecisionReason.Read(form[Reason].ToString().ReplaceLineEndings("\n"));
        var screen = question.Draw(FormToken.Issue(request, caller)) with { Reason = reason };
        if (form[Step] == "change")
            return new PageAnswer<DecisionPage>(screen);
        if (problem is { } wrong)
            return new PageAnswer<DecisionPage>(screen with { ReasonProblem = DecisionWording.Of(wrong) }, StatusCodes.Status400BadRequest);
        if (form[Step] != "record")
            return new PageAnswer<DecisionPage>(screen with { IsToCheck = true });

        var entry = await recording.TakeAsync(question.Framework, supplier, question.Taken with { Reason = reason }, caller.Id, cancellationToken);
        return new SeeOther(DecisionAddress.After(question.Framework.Id, supplier, entry));
    });
}
