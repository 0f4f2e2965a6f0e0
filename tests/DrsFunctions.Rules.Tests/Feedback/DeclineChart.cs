using System.Globalization;
using System.Text;
using DrsFunctions.Compliance.Feedback;
using NodaTime;

namespace DrsFunctions.Rules.Tests.Feedback;

/// <summary>A picture of mean scores by month: the 12 months before, the latest three, and the means of both. An SVG.</summary>
internal static class DeclineChart
{
    private const int Left = 56;
    private const int Right = 700;
    private const int Top = 88;
    private const int Bottom = 340;
    private const decimal Lowest = 3;
    private const decimal Highest = 5;

    /// <summary>Draws a trend of the overall score.</summary>
    public static string Of(string title, FeedbackTrend trend, FeedbackLog log)
    {
        var (before, recent) = (trend.Before!, trend.Recent!);
        var months = Period.Between(before.From.OnDayOfMonth(1), recent.To.OnDayOfMonth(1), PeriodUnits.Months).Months + 1;
        var svg = new StringBuilder();
        Line(svg, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 400" role="img" aria-label="{title}" font-family="Arial, Helvetica, sans-serif" font-size="14" fill="#0b0c0c">""");
        Line(svg, $"""<rect width="720" height="400" fill="#ffffff"/>""");
        Line(svg, $"""<text x="16" y="30" font-size="18" font-weight="bold">{title}</text>""");
        Line(svg, $"""<text x="16" y="56">Mean overall score by month; lines are the means of the 12 months before ({trend.Then:0.00}) and of the latest ({trend.Now:0.00}).</text>""");
        for (var score = Lowest; score <= Highest; score += 0.5m)
        {
            Line(svg, $"""<line x1="{Left}" y1="{At(score)}" x2="{Right}" y2="{At(score)}" stroke="#dee0e2"/>""");
            Line(svg, $"""<text x="{Left - 8}" y="{At(score) + 5}" text-anchor="end">{score:0.0}</text>""");
        }

        Mean(svg, trend.Then!.Value, X(0, months), X(11, months), "#1d70b8");
        Mean(svg, trend.Now!.Value, X(months - 3, months), X(months - 1, months), "#d4351c");
        for (var number = 0; number < months; number++)
        {
            var month = before.From.PlusMonths(number);
            Line(svg, $"""<text x="{X(number, months)}" y="362" text-anchor="middle" font-size="12">{month.OnDayOfMonth(1):MMM}</text>""");
            if (number == 0 || month.Month == 1)
                Line(svg, $"""<text x="{X(number, months)}" y="380" text-anchor="middle" font-size="12">{month.Year}</text>""");
            if (log.In(month).Mean is { } mean)
                Line(svg, $"""<circle cx="{X(number, months)}" cy="{At(mean)}" r="6" fill="{(month >= recent.From ? "#d4351c" : "#1d70b8")}"/>""");
        }

        Line(svg, $"""</svg>""");
        return svg.ToString();
    }

    private static void Mean(StringBuilder svg, decimal mean, int from, int to, string colour) =>
        Line(svg, $"""<line x1="{from - 14}" y1="{At(mean)}" x2="{to + 14}" y2="{At(mean)}" stroke="{colour}" stroke-width="2" stroke-dasharray="6 4"/>""");

    private static int X(int month, int months) => Left + ((Right - Left) * ((2 * month) + 1) / (2 * months));

    private static decimal At(decimal score) => decimal.Round(Bottom - ((score - Lowest) / (Highest - Lowest) * (Bottom - Top)), 1);

    private static void Line(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
