using System.Globalization;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using DrsFunctions.Intake;
using DrsFunctions.Pages;
using DrsFunctions.Pages.Layout;
using DrsFunctions.Storage.Receipts;
using DrsFunctions.Storage.Uploads;
using DrsFunctions.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace DrsFunctions.Screens.Uploads;

/// <summary>
/// Waits for the receipt of a file just sent. The page goes on by itself at once, and the answer to that is held back until the receipt
/// is there: no page changes under its reader's eyes every few seconds, and none has to be loaded again by hand.
/// </summary>
public sealed class ShowWaiting(Inquiries inquiries, UploadTable uploads, ReceiptStore receipts)
{
    private const int MostRounds = 6;
    private static readonly Duration Patience = Duration.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary><c>GET /frameworks/{framework}/suppliers/{supplier}/upload/waiting?kind=&amp;file=&amp;round=</c>.</summary>
    [Function(nameof(ShowWaiting))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "frameworks/{framework}/suppliers/{supplier}/upload/waiting")] HttpRequest request,
        string framework,
        string supplier,
        CancellationToken cancellationToken) => Screen.ShowAsync(async () =>
    {
        var caller = inquiries.SenderFor(request, supplier);
        var asked = inquiries.Framework(framework);
        var round = request.Number("round") ?? 0;
        if (request.Given("kind") is not { } word || UploadKinds.Parse(supplier, word) is not { } kind || request.Given("file") is not { } file || !UploadFileName.IsName(file))
            throw new RefusalException(Problem.NotFound($"{supplier} sent no such file."));

        var path = UploadPath.Parse($"{asked.Id}/{supplier}/{word}/{file}");
        if (await FindAsync(path, round > 0 ? Patience : Duration.Zero, cancellationToken) is { } uploadId)
            return new SeeOther(Paths.Receipt(asked.Id, supplier, uploadId));
        return new PageAnswer<WaitingPage>(Draw(asked, supplier, kind, file, round) with { Own = caller.IsOfCcs ? null : supplier });
    });

    // The list of uploads is written before the receipt.
    private async Task<string?> FindAsync(UploadPath path, Duration patience, CancellationToken cancellationToken)
    {
        var until = inquiries.Clock.GetCurrentInstant() + patience;
        while (true)
        {
            if (await uploads.FindAsync(path, cancellationToken) is { UploadId: { } id, Outcome: not null }
                && await receipts.FindAsync(path.Framework, path.Owner, path.Kind, id, cancellationToken) is not null)
                return id;
            if (inquiries.Clock.GetCurrentInstant() >= until)
                return null;
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static WaitingScreen Draw(FrameworkInService framework, string supplier, UploadKind kind, string file, int round)
    {
        string Round(int number) => Paths.With(
            Paths.Waiting(framework.Id, supplier), ("kind", UploadKinds.Word(kind)), ("file", file), ("round", number.ToString(CultureInfo.InvariantCulture)));
        return new(framework.Id, supplier, file, UploadWording.TextOf(kind), Round(1))
        {
            Next = round is >= 0 and < MostRounds ? Round(round + 1) : null,
            Trail = [new("Frameworks", "/"), new(framework.Id, Paths.Framework(framework.Id)), new(supplier, Paths.Supplier(framework.Id, supplier))],
        };
    }
}
