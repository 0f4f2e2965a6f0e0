using System.Globalization;

namespace DrsFunctions.SampleFiles;

/// <summary>What a supplier says of one KPI, in plan and report.</summary>
/// <param name="Code">The KPI's code.</param>
/// <param name="Baseline">The 12 months before joining; null where there is no record.</param>
/// <param name="Value">The actual of a sum or mean, or <c>not applicable</c>.</param>
/// <param name="Numerator">The numerator of a ratio.</param>
/// <param name="Denominator">The denominator of a ratio, or the responses behind a mean.</param>
/// <param name="Note">The evidence, or the reason why it does not apply.</param>
internal sealed record SampleKpi(string Code, decimal? Baseline, object? Value, decimal? Numerator, decimal? Denominator, string? Note)
{
    private const string NotApplicable = "not applicable";

    public bool IsNotApplicable => Equals(Value, NotApplicable);

    /// <summary>Reads <c>VI-03 | 38.5 | 9120/18950 | note</c>; a mean is <c>3.68 of 1240</c>, and a dash means that there is nothing.</summary>
    public static SampleKpi Parse(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var (value, numerator, denominator) = Actual(parts[2]);
        return new(parts[0], Number(parts[1]), value, numerator, denominator, parts.Length > 3 ? parts[3] : null);
    }

    private static (object? Value, decimal? Numerator, decimal? Denominator) Actual(string text)
    {
        if (text == NotApplicable)
            return (text, null, null);
        if (text.Split(" of ") is [var mean, var responses])
            return (Number(mean), null, Number(responses));
        return text.Split('/') is [var numerator, var denominator] ? (null, Number(numerator), Number(denominator)) : (Number(text), null, null);
    }

    private static decimal? Number(string text) => text is "-" or "" ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
