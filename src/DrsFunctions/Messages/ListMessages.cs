using DrsFunctions.Http;
using DrsFunctions.Storage.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Messages;

/// <summary>Lists messages to people, and what became of each.</summary>
public sealed class ListMessages(Inquiries inquiries, MessageTable messages)
{
    /// <summary><c>GET /api/messages?supplier=</c>.</summary>
    [Function(nameof(ListMessages))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/messages")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        inquiries.OfCcs(request);
        try
        {
            var frameworks = inquiries.Frameworks.Select(framework => framework.Id);
            var page = await messages.ListAsync(frameworks, request.Given("supplier"), request.Given("cursor"), request.Limit(), cancellationToken);
            return Answer.Json(new Page<MessageView>([.. page.Items.Select(MessageView.Of)], page.Next));
        }
        catch (FormatException)
        {
            return Problem.BadRequest("cursor must be the next of an earlier answer.");
        }
    }
}
