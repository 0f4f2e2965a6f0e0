using System.Globalization;

namespace DrsFunctions.SampleFiles;

/// <summary>What a supplier says of one KPI, in plan and reports.</summary>
/// <param name="Code">The KPI's code.</param>
/// <param name="Baseline">The 12 months before joining, for a guard where it began; null where there is no record.</param>
/// <param name="Actual">Its own figure, the same in every year; null where its figures follow its targets.</param>
/// <param name="Of">What a ratio is a part of in year 4, or the responses behind a mean; null for a sum.</param>
/// <param name="Note">The evidence, or the reason why it does not apply.</param>
internal sealed record SampleKpi(string Code, decimal? Baseline, SampleFigure? Actual, decimal? Of, string? Note)
{
    private const string NotApplicable = "not applicable";
    private const string OfPrefix = "of ";

    public bool IsNotApplicable => Equals(Actual?.Value, NotApplicable);

    /// <summary>
    /// Reads <c>VI-03 | 38.5 | of 18950 | note</c>: a figure that follows the target, measured on so many. A dash follows it too, and is
    /// measured on nothing; <c>9120/18950</c>, <c>3.68 of 1240</c> and <c>151</c> are figures of the supplier's own.
    /// </summary>
    public static SampleKpi Parse(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var note = parts.Length > 3 ? parts[3] : null;
        return parts[2].StartsWith(OfPrefix, StringComparison.Ordinal)
            ? new(parts[0], Number(parts[1]), null, Number(parts[2][OfPrefix.Length..]), note)
            : new(parts[0], Number(parts[1]), Own(parts[2]), null, note);
    }

    private static SampleFigure? Own(string text)
    {
        if (text == "-")
            return null;
        if (text == NotApplicable)
            return new(text, null, null);
        if (text.Split(" of ") is [var mean, var responses])
            return new(Number(mean), null, Number(responses));
        return text.Split('/') is [var numerator, var denominator] ? new(null, Number(numerator), Number(denominator)) : new(Number(text), null, null);
    }

    private static decimal? Number(string text) => text is "-" ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
