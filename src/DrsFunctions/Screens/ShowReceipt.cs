using DrsFunctions.Compliance.Messages;
using DrsFunctions.Http;
using DrsFunctions.Intake;
using DrsFunctions.Pages;
using DrsFunctions.Pages.Layout;
using DrsFunctions.Pages.Tables;
using DrsFunctions.Pages.Wording;
using DrsFunctions.Storage.Receipts;
using DrsFunctions.Storage.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Screens;

/// <summary>Shows what became of one upload.</summary>
public sealed class ShowReceipt(Inquiries inquiries, UploadTable uploads, ReceiptStore receipts)
{
    /// <summary><c>GET /frameworks/{framework}/uploads/{owner}/{uploadId}</c>.</summary>
    [Function(nameof(ShowReceipt))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "frameworks/{framework}/uploads/{owner}/{uploadId}")] HttpRequest request,
        string framework,
        string owner,
        string uploadId,
        CancellationToken cancellationToken) => Screen.ShowAsync(async () =>
    {
        var caller = inquiries.ReaderOf(request, owner);
        var asked = inquiries.Framework(framework);
        var receipt = await FindAsync(asked.Id, owner, uploadId, cancellationToken)
            ?? throw new RefusalException(Problem.NotFound($"{owner} has no receipt {uploadId} on {asked.Id}."));
        var messages = Messages(receipt);
        return TableAnswer.IsAsked(request) ? TableAnswer.Of(request, uploadId, messages) : new PageAnswer<ReceiptPage>(Draw(asked.Id, owner, receipt, messages.WithCsv(request)) with { Own = caller.IsOfCcs ? null : owner });
    });

    private async Task<Receipt?> FindAsync(string framework, string owner, string uploadId, CancellationToken cancellationToken)
    {
        var listed = await uploads.FindByIdAsync(framework, owner, uploadId, cancellationToken);
        foreach (var kind in listed is not null ? [listed.Path.Kind] : UploadKinds.Of(owner).Select(UploadKinds.Word))
        {
            if (await receipts.FindAsync(framework, owner, kind, uploadId, cancellationToken) is { } receipt)
                return receipt;
        }

        return null;
    }

    private static ReceiptScreen Draw(string framework, string owner, Receipt receipt, TableView messages)
    {
        var outcome = SupplierTables.Outcome(receipt.Outcome);
        List<Link> trail = [new("Frameworks", "/"), new(framework, Paths.Framework(framework))];
        if (owner != UploadKinds.Ccs)
            trail.Add(new(owner, Paths.Supplier(framework, owner)));
        return new(framework, receipt.FileName, outcome.Text, outcome.Tag!, [.. Facts(receipt)], messages, trail);
    }

    private static IEnumerable<(string Name, string Value)> Facts(Receipt receipt)
    {
        yield return ("Received", Days.Of(receipt.ReceivedOn));
        yield return ("Read", Days.Of(receipt.ReadOn));
        if (receipt.Kind is { } kind)
            yield return ("Kind", Words.Of(kind));
        if (receipt.Year is { } year)
            yield return ("Reporting year", $"Year {year}");
        yield return ("Rows", $"{Figures.Count(receipt.Counts.Rows)}, with {Words.Many(receipt.Counts.Errors, "error")} and {Words.Many(receipt.Counts.Warnings, "warning")}");
        if (!receipt.Normalisations.IsDefaultOrEmpty)
            yield return ("Read in a lenient way", string.Join(", ", receipt.Normalisations.Select(item => $"{Words.Of(item.Kind)} ({item.Count})")));
        if (!receipt.Ignored.IsDefaultOrEmpty)
            yield return ("Not read", string.Join(", ", receipt.Ignored));
        if (receipt.DuplicateOf is { } original)
            yield return ("Has the content of", original);
        if (receipt.Replaces is { } former)
            yield return ("Replaces", former);
        if (receipt.Ledger is { } entries)
            yield return ("Ledger entries", $"{entries.From} to {entries.To}");
        yield return ("Upload id", receipt.UploadId);
        yield return (ReceiptScreen.Hash, receipt.Sha256);
    }

    private static TableView Messages(Receipt receipt) => new(
        "messages",
        receipt.MessagesOmitted > 0 ? $"What was found, and {Words.Many(receipt.MessagesOmitted, "message")} more" : "What was found",
        ["What is wrong", "How to fix it", "Severity", "Where", "Found"],
        [
            .. receipt.Messages.Select(message => (IReadOnlyList<TableCell>)
            [
                message.Message, message.HowToFix,
                new TableCell(Words.Of(message.Severity)) { Value = Words.Plain(message.Severity), Tag = message.Severity == Severity.Error ? "red" : message.Severity == Severity.Warning ? "yellow" : "grey" },
                string.Join(", ", new[] { message.Sheet, message.Row is { } row ? $"row {row}" : null, message.Column, message.Cell }.OfType<string>()),
                message.Found,
            ]),
        ])
    {
        HasHeading = receipt.MessagesOmitted == 0,
        Empty = "Nothing was found that you need to know of.",
    };
}
