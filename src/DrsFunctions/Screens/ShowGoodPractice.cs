using DrsFunctions.Access;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Feedback;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using DrsFunctions.Pages;
using DrsFunctions.Pages.Layout;
using DrsFunctions.Pages.Tables;
using DrsFunctions.Pages.Wording;
using DrsFunctions.Screens.Decisions;
using DrsFunctions.Storage.Ledgers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Screens;

/// <summary>Shows what others may learn from, by supplier; who decides for CCS confirms or dismisses from here what feedback shows.</summary>
public sealed class ShowGoodPractice(Inquiries inquiries, GoodPracticeList practices, Ledger<SupplierRecord> ledger)
{
    private const int PageSize = 50;
    private const int MostInCsv = 1000;
    private const string Standard = "standard";
    private const string Candidate = "candidate";
    private const string Confirmed = "confirmed";

    /// <summary><c>GET /frameworks/{framework}/good-practice?supplier=&amp;cursor=</c>.</summary>
    [Function(nameof(ShowGoodPractice))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "frameworks/{framework}/good-practice")] HttpRequest request,
        string framework,
        CancellationToken cancellationToken) => Screen.ShowAsync(async () =>
    {
        var caller = inquiries.OfCcs(request);
        var asked = inquiries.Framework(framework);
        var supplier = request.Given("supplier");
        var isCsv = TableAnswer.IsAsked(request);
        var (items, next) = await ReadAsync(asked, supplier, request.Cursor(), isCsv, cancellationToken);
        if (isCsv)
            return TableAnswer.Of(request, asked.Id, Table(asked, items, caller: null));

        var here = Paths.GoodPractice(asked.Id);
        return new PageAnswer<ListPage>(new ListScreen(
            "Good practice",
            "What others may learn from: suppliers whose consumers are clearly more content than those of all others, and what accepted reports tell of standards, schemes and practices taken over from others.",
            here,
            Table(asked, items, caller).WithCsv(request))
        {
            Framework = asked.Id,
            Next = next is null ? null : Paths.With(here, ("supplier", supplier), ("cursor", next)),
            Trail = [new("Frameworks", "/"), new(asked.Id, Paths.Framework(asked.Id))],
            Done = supplier is null ? null : await DoneAsync(request, new(asked.Id, supplier), cancellationToken),
            Filter = supplier is null ? null : $"Only of supplier {supplier}.",
        });
    });

    private async Task<(IReadOnlyList<GoodPracticeView> Items, string? Next)> ReadAsync(
        FrameworkInService framework, string? supplier, string? after, bool all, CancellationToken cancellationToken)
    {
        var limit = all ? MostInCsv : PageSize;
        var items = new List<GoodPracticeView>();
        while (true)
        {
            var page = await practices.ReadAsync(framework, id => supplier is null || id == supplier, after, limit, inquiries.Today, cancellationToken);
            items.AddRange(page.Items);
            if (!all || page.Next is null)
                return (items, page.Next);
            after = Cursors.Read(page.Next);
        }
    }

    private async Task<string?> DoneAsync(HttpRequest request, LedgerName name, CancellationToken cancellationToken) =>
        request.Number(DecisionAddress.Taken) is { } sequence and > 0
            ? TakenNotice.Of(request, await ledger.ReadAsync(name, sequence - 1, 1, cancellationToken))
            : null;

    private static TableView Table(FrameworkInService framework, IEnumerable<GoodPracticeView> items, Caller? caller) => new(
        "good-practice",
        "Good practice",
        ["Supplier", "Seen in", "What", "Year", "Status"],
        [
            .. items.Select(item => (IReadOnlyList<TableCell>)
            [
                Cells.Link(item.Name, Paths.Supplier(framework.Id, item.Supplier)),
                new TableCell(Words.Of(item.Kind)) { Value = item.Kind },
                item.Kind == Standard ? $"{item.Subject}: {item.Text}" : item.Text,
                item.Year is { } year ? $"Year {year}" : "",
                new TableCell(Words.Of(item.Status))
                {
                    Value = item.Status,
                    Tag = item.Status == Confirmed ? "green" : item.Status == Candidate ? "blue" : "grey",
                    Actions = caller is { MayDecide: true } ? [.. ActionsOf(framework.Id, item)] : [],
                },
            ]),
        ])
    {
        HasHeading = true,
        Empty = "No good practice has been seen yet.",
    };

    private static IEnumerable<CellAction> ActionsOf(string framework, GoodPracticeView item)
    {
        var about = $"{item.Subject} of {item.Name}";
        if (item.Status == Candidate)
            yield return new("Confirm", about, DecisionAddress.Of(framework, item.Supplier, new DecisionTaken(Decision.ConfirmGoodPractice, null, item.Subject, "")));
        if (item.Status is Candidate or Confirmed)
            yield return new("Dismiss", about, DecisionAddress.Of(framework, item.Supplier, new DecisionTaken(Decision.DismissGoodPractice, null, item.Subject, "")));
    }
}
