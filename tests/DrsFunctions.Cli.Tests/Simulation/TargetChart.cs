using System.Globalization;
using System.Text;
using DrsFunctions.Compliance.Standings;

namespace DrsFunctions.Cli.Tests.Simulation;

/// <summary>A picture of one KPI over the years: each year's target as a column of its steps, and what was done beside it. An SVG.</summary>
internal static class TargetChart
{
    private const int Left = 64;
    private const int Right = 700;
    private const int Top = 96;
    private const int Bottom = 380;
    private const int ColumnWidth = 64;

    // Told apart by those who tell no red from green, and in grey.
    private static readonly (string Label, string Colour)[] Parts = [("Baseline", "#b1b4b6"), ("Yearly uplift", "#1d70b8"), ("Business won", "#f47738")];

    /// <summary>Draws it.</summary>
    public static string Of(string title, IReadOnlyList<(decimal BusinessWonGbp, KpiResult Kpi)> years)
    {
        var most = years.Max(year => Math.Max(year.Kpi.Target ?? 0, year.Kpi.Actual ?? 0));
        var step = StepFor(most);
        var lines = (int)decimal.Ceiling(most / step);
        var scale = (Bottom - Top) / (lines * step);
        var svg = new StringBuilder();
        Line(svg, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 440" role="img" aria-label="{title}" font-family="Arial, Helvetica, sans-serif" font-size="14" fill="#0b0c0c">""");
        Line(svg, $"""<rect width="720" height="440" fill="#ffffff"/>""");
        Line(svg, $"""<text x="16" y="30" font-size="18" font-weight="bold">{title}</text>""");
        Legend(svg);
        foreach (var figure in Enumerable.Range(0, lines + 1).Select(line => line * step))
        {
            Line(svg, $"""<line x1="{Left}" y1="{At(figure, scale)}" x2="{Right}" y2="{At(figure, scale)}" stroke="#dee0e2"/>""");
            Line(svg, $"""<text x="{Left - 8}" y="{At(figure, scale) + 5}" text-anchor="end">{figure:#,0}</text>""");
        }

        foreach (var (number, (won, kpi)) in years.Index())
            Year(svg, number + 1, Left + ((Right - Left) * ((2 * number) + 1) / (2 * years.Count)), scale, won, kpi);
        Line(svg, $"""</svg>""");
        return svg.ToString();
    }

    private static void Legend(StringBuilder svg)
    {
        var x = 16;
        foreach (var (label, colour) in Parts)
        {
            Line(svg, $"""<rect x="{x}" y="48" width="14" height="14" fill="{colour}"/><text x="{x + 20}" y="60">{label}</text>""");
            x += 124;
        }

        Line(svg, $"""<line x1="{x}" y1="55" x2="{x + 20}" y2="55" stroke="#0b0c0c" stroke-width="3"/><text x="{x + 26}" y="60">Target</text>""");
        Mark(svg, x + 106, 55);
        Line(svg, $"""<text x="{x + 118}" y="60">What was done</text>""");
    }

    private static void Year(StringBuilder svg, int number, int middle, decimal scale, decimal won, KpiResult kpi)
    {
        var (left, below) = (middle - ColumnWidth, 0m);
        foreach (var part in kpi.Steps)
        {
            var colour = Parts.SingleOrDefault(known => known.Label == part.Label).Colour ?? Parts[^1].Colour;
            Line(svg, $"""<rect x="{left}" y="{At(part.Total, scale)}" width="{ColumnWidth}" height="{At(below, scale) - At(part.Total, scale)}" fill="{colour}"/>""");
            below = part.Total;
        }

        var (target, done) = (At(kpi.Target!.Value, scale), At(kpi.Actual!.Value, scale));
        Line(svg, $"""<line x1="{left - 4}" y1="{target}" x2="{left + ColumnWidth + 4}" y2="{target}" stroke="#0b0c0c" stroke-width="3"/>""");
        Line(svg, $"""<text x="{left + (ColumnWidth / 2)}" y="{target - 8}" text-anchor="middle" font-weight="bold">{kpi.Target:#,0}</text>""");
        Mark(svg, middle + 24, done);
        Line(svg, $"""<text x="{middle + 36}" y="{done + 5}">{kpi.Actual:#,0}</text>""");
        Line(svg, $"""<text x="{middle}" y="404" text-anchor="middle" font-weight="bold">Year {number}</text>""");
        Line(svg, $"""<text x="{middle}" y="424" text-anchor="middle">£{won / 1_000_000:0.00} million won</text>""");
    }

    private static void Mark(StringBuilder svg, int x, decimal y) =>
        Line(svg, $"""<path d="M{x} {y - 7} L{x + 7} {y} L{x} {y + 7} L{x - 7} {y} Z" fill="#0b0c0c"/>""");

    // 1, 2 or 5 times a power of 10, so that there are four to nine lines.
    private static decimal StepFor(decimal most)
    {
        var power = 1m;
        while (power * 10 < most)
            power *= 10;
        return most / power >= 5 ? power : most / power >= 2 ? power / 2 : power / 5;
    }

    private static decimal At(decimal figure, decimal scale) => decimal.Round(Bottom - (figure * scale), 1);

    private static void Line(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
