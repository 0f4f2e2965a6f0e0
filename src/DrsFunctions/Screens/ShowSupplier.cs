using System.Collections.Immutable;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Http;
using DrsFunctions.Pages;
using DrsFunctions.Pages.Layout;
using DrsFunctions.Screens.Decisions;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace DrsFunctions.Screens;

/// <summary>Shows a supplier in depth, in one year, now or as it was on a day.</summary>
public sealed class ShowSupplier(Inquiries inquiries, Ledger<SupplierRecord> ledger, Anchors anchors, UploadTable uploads)
{
    private const int MostUploads = 1000;
    private const int EntriesAtATime = 1000;

    /// <summary><c>GET /frameworks/{framework}/suppliers/{supplier}?year=&amp;day=&amp;month=&amp;yearOf=</c>.</summary>
    [Function(nameof(ShowSupplier))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "frameworks/{framework}/suppliers/{supplier}")] HttpRequest request,
        string framework,
        string supplier,
        CancellationToken cancellationToken) => Screen.ShowAsync(async () =>
    {
        var caller = inquiries.ReaderOf(request, supplier);
        var asked = inquiries.Framework(framework);
        var name = new LedgerName(asked.Id, supplier);
        var now = inquiries.Clock.GetCurrentInstant();
        var state = await ledger.LoadAsync(name, cancellationToken);
        if (!state.Record.IsRegistered)
            throw Inquiries.NoSupplier(asked.Id, supplier);

        var day = AskedDay.Of(request, inquiries.Today);
        var past = day.Past is { } asOf ? London.EndOf(asOf) : (Instant?)null;
        var record = past is { } instant ? await ledger.AsOfAsync(name, instant, cancellationToken) : state.Record;
        if (record is not { IsRegistered: true })
            (record, past, day) = (state.Record, null, day with { Past = null, Problem = "The supplier was not on CCS's list yet on that day" });

        var facts = new SupplierFacts(record, past is null ? asked : asked.AsOf(past), day.Past ?? inquiries.Today, past ?? now);
        var year = Inquiries.Year(asked, request.Number("year"), facts.Day);
        var drawing = new SupplierDrawing(request, facts, supplier, year);
        var isCsv = TableAnswer.IsAsked(request);
        var entries = await EntriesAsync(name, isCsv || past is not null ? 0 : Math.Max(0, state.Sequence - SupplierTables.EntriesShown), past, cancellationToken);
        var received = await uploads.ListAsync(asked.Id, supplier, outcome: null, cursor: null, MostUploads, cancellationToken);
        var mayDecide = caller.MayDecide && past is null;
        var feedback = new FeedbackDrawing(facts, supplier, mayDecide);
        var tables = new SupplierTables(facts, asked.Id, supplier, [.. received.Items.Where(upload => !(upload.ReceivedOn > past))]);
        if (isCsv)
            return TableAnswer.Of(request, $"{asked.Id}-{supplier}", [.. drawing.Tables, .. feedback.Tables, tables.Messages(all: true), tables.Uploads(all: true), SupplierTables.Ledger(entries)]);

        var screen = drawing.Draw(day, tables, feedback, entries, await StateAsync(name, day.Past, entries, cancellationToken)) with
        {
            IsOwn = !caller.IsOfCcs,
            Done = TakenNotice.Of(request, entries),
            Decisions = mayDecide ? DecisionChoices.Of(asked, supplier, record, year.Number) : [],
            UploadHref = caller.MayUploadFor(supplier) && past is null ? Paths.Upload(asked.Id, supplier) : null,
        };
        return new PageAnswer<SupplierPage>(screen, day.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    });

    // All of it is verified; of a past day it counts whether the entries up to then are as they were written.
    private async Task<LedgerState> StateAsync(LedgerName name, LocalDate? day, ImmutableArray<StoredEntry> entries, CancellationToken cancellationToken)
    {
        var anchor = await anchors.LatestAsync(cancellationToken);
        var found = await ledger.VerifyAsync(name, anchor?.Of(name), cancellationToken);
        var last = day is null || entries.IsEmpty ? found.Entries : entries[^1].Sequence;
        return new(found.Intact || (day is not null && found.BrokenAt > last), last, found.BrokenAt) { AsOf = day, AnchoredOn = anchor?.Day };
    }

    private async Task<ImmutableArray<StoredEntry>> EntriesAsync(LedgerName name, long after, Instant? past, CancellationToken cancellationToken)
    {
        var all = ImmutableArray.CreateBuilder<StoredEntry>();
        while (true)
        {
            var some = await ledger.ReadAsync(name, after, EntriesAtATime, cancellationToken);
            all.AddRange(some.Where(entry => !(entry.At > past)));
            if (some.Length < EntriesAtATime)
                return all.ToImmutable();
            after = some[^1].Sequence;
        }
    }
}
