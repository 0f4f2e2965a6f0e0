using System.IO.Compression;
using System.Text.RegularExpressions;

namespace DrsFunctions.Benchmarks.Pages;

/// <summary>What a browser fetches to show a page: its HTML, and the styles, scripts and images that it names, as they are transferred. Fonts are apart.</summary>
/// <param name="browser">Asks for compressed answers, and leaves them so.</param>
internal sealed partial class PageWeight(HttpClient browser)
{
    /// <summary>The bytes of a page.</summary>
    public async Task<long> OfAsync(string path, CancellationToken cancellationToken)
    {
        var page = await browser.GetByteArrayAsync(path, cancellationToken);
        var bytes = (long)page.Length;
        foreach (var part in Part().Matches(await TextOfAsync(page, cancellationToken)).Select(match => match.Groups["path"].Value).Distinct(StringComparer.Ordinal))
            bytes += (await browser.GetByteArrayAsync(part, cancellationToken)).Length;
        return bytes;
    }

    private static async Task<string> TextOfAsync(byte[] compressed, CancellationToken cancellationToken)
    {
        await using var whole = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var text = new StreamReader(whole);
        return await text.ReadToEndAsync(cancellationToken);
    }

    [GeneratedRegex("(href|src)=\"(?<path>/assets/[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
