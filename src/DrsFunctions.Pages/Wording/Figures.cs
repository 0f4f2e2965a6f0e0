using System.Globalization;

namespace DrsFunctions.Pages.Wording;

/// <summary>Figures as people read them.</summary>
public static class Figures
{
    /// <summary>What stands where a figure is not known.</summary>
    public const string None = "–";

    /// <summary>What stands where a figure is still to come.</summary>
    public const string NoneYet = "none yet";

    private const decimal Million = 1_000_000;

    /// <summary>A figure with thousands commas, to 2 places at most.</summary>
    public static string Of(decimal? figure) => figure is { } known ? decimal.Round(known, 2, MidpointRounding.AwayFromZero).ToString("#,##0.##", CultureInfo.InvariantCulture) : None;

    /// <summary>A figure in its unit: <c>38.5%</c>, <c>£1,200</c>, <c>1,850 people</c>.</summary>
    public static string Of(decimal? figure, string unit) => (figure, unit) switch
    {
        (null, _) => None,
        (_, "percent") => Of(figure) + "%",
        (_, "gbp") => "£" + Of(figure),
        _ => $"{Of(figure)} {Unit(unit)}",
    };

    /// <summary>The name of a unit: <c>days per FTE</c>.</summary>
    public static string Unit(string unit) => unit switch
    {
        "gbp" => "pounds",
        "fte" => "FTE",
        "daysPerFte" => "days per FTE",
        "score5" => "out of 5",
        _ => unit,
    };

    /// <summary>Pounds, without pence.</summary>
    public static string Pounds(decimal? amount) => amount is { } known ? "£" + decimal.Round(known, 0, MidpointRounding.AwayFromZero).ToString("#,##0", CultureInfo.InvariantCulture) : None;

    /// <summary>An index as it fits above a bar: <c>158.7</c>.</summary>
    public static string Index(decimal index) => decimal.Round(index, 1, MidpointRounding.AwayFromZero).ToString("#,##0.0", CultureInfo.InvariantCulture);

    /// <summary>Pounds as they fit above a bar: <c>£3.45m</c>.</summary>
    public static string Millions(decimal amount) => amount == 0 ? "£0" : "£" + (amount / Million).ToString("#,##0.00", CultureInfo.InvariantCulture) + "m";

    /// <summary>A count.</summary>
    public static string Count(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>A difference, with its sign.</summary>
    public static string Change(decimal? change) => change is > 0 ? "+" + Of(change) : Of(change);

    /// <summary>A figure as CSV and SVG take it.</summary>
    public static string Plain(decimal? figure) => figure?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
