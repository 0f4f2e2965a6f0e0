using DrsFunctions.Http;
using DrsFunctions.Pages;
using DrsFunctions.Pages.Layout;
using DrsFunctions.Pages.Tables;
using DrsFunctions.Pages.Wording;
using DrsFunctions.Storage.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Screens;

/// <summary>Shows the messages to people, and what became of each.</summary>
public sealed class ShowMessages(Inquiries inquiries, MessageTable messages)
{
    private const int PageSize = 50;
    private const int MostInCsv = 1000;

    /// <summary><c>GET /messages?supplier=&amp;cursor=</c>.</summary>
    [Function(nameof(ShowMessages))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "messages")] HttpRequest request,
        CancellationToken cancellationToken) => Screen.ShowAsync(async () =>
    {
        inquiries.OfCcs(request);
        var isCsv = TableAnswer.IsAsked(request);
        var (supplier, cursor) = (request.Given("supplier"), request.Given("cursor"));
        var items = new List<KeptMessage>();
        do
        {
            var page = await ListAsync(supplier, cursor, isCsv ? MostInCsv : PageSize, cancellationToken);
            items.AddRange(page.Items);
            cursor = page.Next;
        }
        while (isCsv && cursor is not null);

        if (isCsv)
            return TableAnswer.Of(request, "drs", Table(items));
        return new PageAnswer<ListPage>(new ListScreen("Messages", "What suppliers' contacts and category managers were written, and what became of it. Addresses are not shown.", "/messages", Table(items).WithCsv(request))
        {
            Next = cursor is null ? null : Paths.With("/messages", ("supplier", supplier), ("cursor", cursor)),
            Trail = [new("Frameworks", "/")],
        });
    });

    private async Task<Storage.Rows.Listing<KeptMessage>> ListAsync(string? supplier, string? cursor, int limit, CancellationToken cancellationToken)
    {
        try
        {
            return await messages.ListAsync(inquiries.Frameworks.Select(framework => framework.Id), supplier, cursor, limit, cancellationToken);
        }
        catch (FormatException)
        {
            throw new RefusalException(Problem.BadRequest("cursor must be the next of an earlier answer."));
        }
    }

    private static TableView Table(IEnumerable<KeptMessage> messages) => new(
        "messages",
        "Messages",
        ["Supplier", "Framework", "About", "Message", "Status", "Written", "Sent", "Why"],
        [
            .. from message in messages
               select (IReadOnlyList<TableCell>)
               [
                   Cells.Link(message.Key.Supplier, Paths.Supplier(message.Key.Framework, message.Key.Supplier)),
                   message.Key.Framework,
                   $"{Words.Of(message.Key.Obligation)} {message.Key.Subject}",
                   Words.Of(message.Key.Stage),
                   Cells.Word(message.Status),
                   Cells.At(message.QueuedOn),
                   Cells.At(message.SentOn),
                   Cells.Reason(message.Reason),
               ],
        ])
    {
        HasHeading = true,
        Empty = "No message has been written yet.",
    };
}
