using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using DrsFunctions.Storage.Exports;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Ledgers;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Storage.Recovery;

/// <summary>
/// The nightly copies of all ledgers in <c>evidence/ledger/{day}</c>, row by row, compressed: tables have no backup of their own.
/// What is too large for a row stands in <c>evidence</c> anyway.
/// </summary>
public sealed class LedgerExports
{
    private const string Folder = "ledger/";
    private const string Manifest = "manifest.json";
    private const string Extension = ".jsonl.gz";
    private const int PieceBytes = 1024 * 1024;

    private readonly LedgerRows rows;
    private readonly BlobContainerClient evidence;

    /// <summary>The exports of an account.</summary>
    public LedgerExports(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        rows = new(clients.Table(StorageNames.LedgerTable));
        evidence = clients.Container(StorageNames.Evidence);
    }

    /// <summary>Copies all ledgers for a day. Each is copied as it stands at one moment, however much is appended meanwhile.</summary>
    /// <returns>What was written; null if the day's copy is there already, and stays.</returns>
    public async Task<LedgerExport?> WriteAsync(LocalDate day, CancellationToken cancellationToken)
    {
        if (await FindAsync(day, cancellationToken) is not null)
            return null;
        var names = new List<LedgerName>();
        await foreach (var (name, _) in rows.HeadsAsync(null, cancellationToken))
            names.Add(name);

        var files = ImmutableArray.CreateBuilder<ExportedFile>();
        foreach (var framework in names.GroupBy(name => name.Framework, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            files.Add(await WriteAsync(day, framework.Key + Extension, framework, cancellationToken));

        var export = new LedgerExport(day, names.Count, files.ToImmutable());
        try
        {
            var create = new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All }, HttpHeaders = new() { ContentType = "application/json" } };
            await evidence.GetBlobClient(PathOf(day, Manifest)).UploadAsync(BinaryData.FromString(StorageJson.Write(export)), create, cancellationToken);
            return export;
        }
        catch (RequestFailedException present) when (present.Status == 409)
        {
            return null;
        }
    }

    /// <summary>The copy of a day; null if there is none.</summary>
    public async Task<LedgerExport?> FindAsync(LocalDate day, CancellationToken cancellationToken)
    {
        try
        {
            BlobDownloadResult manifest = await evidence.GetBlobClient(PathOf(day, Manifest)).DownloadContentAsync(cancellationToken);
            return StorageJson.Read<LedgerExport>(manifest.Content.ToMemory().Span);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The latest copy that is whole; null if there is none.</summary>
    public async Task<LedgerExport?> LatestAsync(CancellationToken cancellationToken)
    {
        var days = new List<LocalDate>();
        await foreach (var folder in evidence.GetBlobsByHierarchyAsync(delimiter: "/", prefix: Folder, cancellationToken: cancellationToken))
        {
            if (folder.IsPrefix && LocalDatePattern.Iso.Parse(folder.Prefix[Folder.Length..^1]) is { Success: true } day)
                days.Add(day.Value);
        }

        foreach (var day in days.OrderDescending())
        {
            if (await FindAsync(day, cancellationToken) is { } export)
                return export;
        }

        return null;
    }

    /// <summary>The rows of a file of a copy, ledger by ledger: entries, then head, then snapshot.</summary>
    internal async IAsyncEnumerable<TableEntity> ReadAsync(LocalDate day, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var blob = await evidence.GetBlobClient(PathOf(day, file)).OpenReadAsync(cancellationToken: cancellationToken);
        await using var plain = new GZipStream(blob, CompressionMode.Decompress);
        using var lines = new StreamReader(plain, Encoding.UTF8);
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
            yield return RowLine.Read(line);
    }

    private static string PathOf(LocalDate day, string file) => $"{Folder}{LocalDatePattern.Iso.Format(day)}/{file}";

    private async Task<ExportedFile> WriteAsync(LocalDate day, string file, IEnumerable<LedgerName> names, CancellationToken cancellationToken)
    {
        using var staged = await StagedFile.OpenAsync(evidence.GetBlockBlobClient(PathOf(day, file)), file, "application/gzip", cancellationToken);
        var lines = new ArrayBufferWriter<byte>(PieceBytes);
        long count = 0;
        foreach (var name in names.OrderBy(name => name.Owner, StringComparer.Ordinal))
        {
            await foreach (var row in RowsAsync(name, cancellationToken))
            {
                RowLine.Write(row, lines);
                count++;
                if (lines.WrittenCount >= PieceBytes)
                    await FlushAsync(staged, lines, cancellationToken);
            }
        }

        await FlushAsync(staged, lines, cancellationToken);
        var whole = await staged.CompleteAsync(count, cancellationToken);
        if (staged.IsChanged)
            await staged.CommitAsync(cancellationToken);
        return whole;
    }

    // Head and snapshot first: entries that are appended after them are left out.
    private async IAsyncEnumerable<TableEntity> RowsAsync(LedgerName name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var tail = await rows.TailAsync(name, cancellationToken);
        var last = tail.Head is { } row && HeadRow.TryRead(row) is { } head ? head.Sequence : long.MaxValue;
        await foreach (var entry in rows.BeforeHeadAsync(name, cancellationToken))
        {
            if (string.CompareOrdinal(entry.RowKey, EntryRow.KeyOf(last)) <= 0)
                yield return entry;
        }

        foreach (var other in new[] { tail.Head, tail.Snapshot }.OfType<TableEntity>())
            yield return other;
    }

    // Pieces that are compressed each by itself are, one after another, a file that is compressed.
    private static async Task FlushAsync(StagedFile staged, ArrayBufferWriter<byte> lines, CancellationToken cancellationToken)
    {
        if (lines.WrittenCount == 0)
            return;
        using var small = new MemoryStream();
        await using (var gzip = new GZipStream(small, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(lines.WrittenSpan);
        lines.ResetWrittenCount();
        await staged.WriteAsync(small.GetBuffer().AsMemory(0, (int)small.Length), cancellationToken);
    }
}
