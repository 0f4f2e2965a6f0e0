using System.Collections.Immutable;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Exports;
using DrsFunctions.Storage.Ledgers;
using NodaTime;

namespace DrsFunctions.Exports;

/// <summary>
/// Exports a framework for a day: its tables, and a manifest that reconciles them with the ledgers. Ledger entries go on from the
/// last day that was exported, so exporting a day again gives the same files unless the ledgers have moved on.
/// </summary>
/// <remarks>Ledgers are read a few at a time and rows are passed on at once, so it takes no more memory for more suppliers.</remarks>
public sealed class Publication(Ledger<SupplierRecord> suppliers, Ledger<FrameworkRecord> lists, ExportStore exports)
{
    private const int AtATime = 16;

    private readonly LedgerReading ledgers = new(suppliers, lists);

    /// <summary>Exports a day.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="day">The London day.</param>
    /// <param name="cancellationToken">Stops; without its manifest the day's export is made again by the next run.</param>
    /// <returns>What the day's folder now holds.</returns>
    /// <exception cref="InvalidDataException">A ledger is broken: nothing is exported.</exception>
    /// <exception cref="Azure.RequestFailedException">404, 409 or 412: another run exported the same day meanwhile. Begin again.</exception>
    public async Task<ExportManifest> PublishAsync(FrameworkInService framework, LocalDate day, CancellationToken cancellationToken)
    {
        var before = await exports.LatestBeforeAsync(framework.Id, day, cancellationToken);
        using var folder = await exports.OpenAsync(framework.Id, day, cancellationToken);
        await using var spool = new ExtractSpool();
        var suppression = new Suppression();

        var entries = await ExtractWriter<EntryRow>.OpenAsync(folder, ExtractTables.LedgerEntries, cancellationToken);
        var read = ImmutableArray.CreateBuilder<ExportedLedger>();
        var registered = 0;
        await foreach (var span in SpansAsync(framework, before, day, cancellationToken))
        {
            read.Add(span.Exported);
            await foreach (var entry in ledgers.EntriesAsync(span, cancellationToken))
                await entries.WriteAsync(new(span.Ledger, entry), cancellationToken);
            if (span.Extract is not { } extract)
                continue;
            registered++;
            suppression.Add(extract);
            await spool.AddAsync(extract);
        }

        ImmutableArray<ExportedFile> files = [.. await entries.CompleteAsync(cancellationToken), .. await WriteAsync(folder, spool, suppression, cancellationToken)];
        var counts = new ExportCounts(registered, read.Count, read.Sum(ledger => ledger.Entries));
        var manifest = new ExportManifest(framework.Id, day, before?.Day, counts, [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)], read.ToImmutable());
        await folder.PublishAsync(manifest, cancellationToken);
        return manifest;
    }

    private async IAsyncEnumerable<LedgerSpan> SpansAsync(
        FrameworkInService framework,
        ExportManifest? before,
        LocalDate day,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var exported = (before?.Ledgers ?? []).ToDictionary(ledger => ledger.Owner, StringComparer.Ordinal);
        var owners = (await ledgers.OwnersAsync(framework.Id, cancellationToken)).Union(exported.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var chunk in owners.Chunk(AtATime))
        {
            var reading = chunk.Select(owner => ledgers.ReadAsync(framework, owner, exported.GetValueOrDefault(owner), day, cancellationToken));
            foreach (var span in await Task.WhenAll(reading))
                yield return span;
        }
    }

    private static async Task<IReadOnlyList<ExportedFile>> WriteAsync(
        ExportFolder folder,
        ExtractSpool spool,
        Suppression suppression,
        CancellationToken cancellationToken)
    {
        var awards = await ExtractWriter<AwardRow>.OpenAsync(folder, ExtractTables.Awards, cancellationToken);
        var results = await ExtractWriter<ResultRow>.OpenAsync(folder, ExtractTables.KpiResults, cancellationToken);
        var standings = await ExtractWriter<StandingRow>.OpenAsync(folder, ExtractTables.Standings, cancellationToken);
        var targets = await ExtractWriter<ResultRow>.OpenAsync(folder, ExtractTables.Targets, cancellationToken);
        await foreach (var extract in spool.ReadAsync(cancellationToken))
        {
            foreach (var row in extract.Awards)
                await awards.WriteAsync(row, cancellationToken);
            foreach (var row in suppression.StandingsOf(extract))
                await standings.WriteAsync(row, cancellationToken);
            foreach (var row in extract.Kpis.Where(row => row.IsReported))
                await results.WriteAsync(suppression.ResultOf(row), cancellationToken);
            foreach (var row in extract.Kpis.Where(row => row.HasTarget))
                await targets.WriteAsync(Suppression.TargetOf(row), cancellationToken);
        }

        return
        [
            .. await awards.CompleteAsync(cancellationToken),
            .. await results.CompleteAsync(cancellationToken),
            .. await standings.CompleteAsync(cancellationToken),
            .. await targets.CompleteAsync(cancellationToken),
        ];
    }
}
