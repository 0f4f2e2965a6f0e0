using System.Globalization;
using System.Net;
using System.Text;
using DrsFunctions.Benchmarks.Measuring;
using Embedded.Azurite;

namespace DrsFunctions.Benchmarks.Comparing;

/// <summary>Figures as a picture: a bar for each, as long as the share of its limit that it takes; the line is the limit.</summary>
internal static class Chart
{
    private const int Width = 880;
    private const int Left = 260;
    private const int Full = 420;
    private const int Line = 26;
    private const int Top = 46;
    private const int Bar = 16;
    private const double Longest = 1.1;

    /// <summary>Writes <c>docs/images/benchmarks.svg</c> and gives its path.</summary>
    public static async Task<string> WriteAsync(IReadOnlyList<BenchmarkRow> rows, CancellationToken cancellationToken)
    {
        var path = Path.Combine(RepositoryRoot.Find(), "docs", "images", "benchmarks.svg");
        await File.WriteAllTextAsync(path, Of(rows), cancellationToken);
        return path;
    }

    /// <summary>The picture. Rows that have no ratio are left out.</summary>
    public static string Of(IReadOnlyList<BenchmarkRow> rows)
    {
        var drawn = rows.Where(row => row.Ratio > 0 && row.Limit > 0).ToArray();
        var height = Top + (drawn.Length * Line) + 12;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" font-family=\"Arial, sans-serif\" font-size=\"14\" role=\"img\" aria-label=\"Each measure as a share of its limit\">\n");
        text.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{height}\" fill=\"#ffffff\"/>\n<text x=\"{Left}\" y=\"24\" fill=\"#505a5f\">Share of what is to be reached: shorter is better</text>\n");
        for (var row = 0; row < drawn.Length; row++)
            Append(text, drawn[row], Top + (row * Line));
        text.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left + Full}\" y1=\"{Top - 8}\" x2=\"{Left + Full}\" y2=\"{height - 8}\" stroke=\"#0b0c0c\" stroke-width=\"2\"/>\n</svg>\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, BenchmarkRow row, int y)
    {
        var share = row.IsThroughput ? row.Limit / row.Ratio : row.Ratio / row.Limit;
        var (middle, length) = (y + Bar - 3, (int)(Full * Math.Min(share, Longest)));
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 10}\" y=\"{middle}\" text-anchor=\"end\" fill=\"#0b0c0c\">{WebUtility.HtmlEncode($"{row.Name} · {row.Variant}")}</text>\n");
        text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{y}\" width=\"{length}\" height=\"{Bar}\" fill=\"{(row.Holds ? "#1d70b8" : "#d4351c")}\"/>\n");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + (int)(Full * Longest) + 10}\" y=\"{middle}\" fill=\"#0b0c0c\">{row.Ratio:0.00} {(row.IsThroughput ? "≥" : "≤")} {row.Limit:0.00}{(row.Holds ? "" : " not reached")}</text>\n");
    }
}
