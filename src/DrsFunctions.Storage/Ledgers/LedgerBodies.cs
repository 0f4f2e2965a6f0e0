using System.Buffers;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using DrsFunctions.Storage.Rows;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>Keeps what is too large for a row in <c>evidence</c>, by its hash, and leaves <c>{"evidence":"…"}</c> in its place.</summary>
internal sealed class LedgerBodies(BlobContainerClient evidence)
{
    /// <summary>The most characters that are kept in a row.</summary>
    public const int Characters = 400_000;

    private const string Before = "{\"evidence\":\"";
    private const string After = "\"}";
    private const int HashCharacters = 64;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>What is to stand in the row for a text; a large text is kept first.</summary>
    public async Task<string> KeepAsync(string text, CancellationToken cancellationToken)
    {
        if (text.Length <= Characters)
            return text;
        var hash = RowKeys.HashOf(text);
        try
        {
            var create = new BlobUploadOptions
            {
                Conditions = new() { IfNoneMatch = ETag.All },
                HttpHeaders = new() { ContentType = "application/json" },
            };
            await BlobOf(hash).UploadAsync(BinaryData.FromString(text), create, cancellationToken);
        }
        catch (RequestFailedException present) when (present.Status == 409)
        {
            // The same text is there: its name is its hash.
        }

        return Place(hash);
    }

    /// <summary>What a large text leaves in its row; a small one is its own place.</summary>
    public static string PlaceOf(string text) => text.Length <= Characters ? text : Place(RowKeys.HashOf(text));

    /// <summary>The text that stands in a row, or that what stands there leads to.</summary>
    /// <exception cref="InvalidDataException">What was kept is gone or was changed.</exception>
    public async Task<string> ResolveAsync(string kept, CancellationToken cancellationToken)
    {
        if (HashIn(kept) is not { } hash)
            return kept;
        try
        {
            BlobDownloadResult blob = await BlobOf(hash).DownloadContentAsync(cancellationToken);
            var text = Encoding.UTF8.GetString(blob.Content);
            return RowKeys.HashOf(text) == hash ? text : throw new InvalidDataException($"evidence/bodies/{hash} was changed.");
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            throw new InvalidDataException($"evidence/bodies/{hash} is gone.", missing);
        }
    }

    private static string Place(string hash) => Before + hash + After;

    private static string? HashIn(string kept) =>
        kept.Length == Before.Length + HashCharacters + After.Length
        && kept.StartsWith(Before, StringComparison.Ordinal)
        && kept.EndsWith(After, StringComparison.Ordinal)
        && !kept.AsSpan(Before.Length, HashCharacters).ContainsAnyExcept(Hexadecimal)
            ? kept.Substring(Before.Length, HashCharacters)
            : null;

    private BlobClient BlobOf(string hash) => evidence.GetBlobClient($"bodies/{hash}");
}
