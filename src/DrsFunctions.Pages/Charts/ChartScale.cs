using System.Globalization;

namespace DrsFunctions.Pages.Charts;

/// <summary>Turns figures into places on a chart: round ticks at the bottom and the top, and what is between them in proportion.</summary>
/// <param name="Low">The figure at the bottom.</param>
/// <param name="Step">From tick to tick; above 0.</param>
/// <param name="Ticks">How many ticks there are, bottom and top included.</param>
public sealed record ChartScale(double Low, double Step, int Ticks)
{
    private const int Wanted = 3;

    /// <summary>The figure at the top.</summary>
    public double High => Low + (Step * (Ticks - 1));

    /// <summary>The figures at the ticks.</summary>
    public IEnumerable<double> TickFigures => Enumerable.Range(0, Ticks).Select(tick => Low + (tick * Step));

    /// <summary>A scale that holds all these figures.</summary>
    /// <param name="figures">The figures; none give a scale from 0 to 1.</param>
    /// <param name="fromZero">Whether 0 is to be on it: bars begin there.</param>
    public static ChartScale Of(IEnumerable<decimal> figures, bool fromZero)
    {
        var all = figures.Select(figure => (double)figure).ToArray();
        if (all.Length == 0)
            return new(0, 0.5, Wanted);
        var (low, high) = (all.Min(), all.Max());
        if (fromZero)
            (low, high) = (Math.Min(0, low), Math.Max(0, high));
        if (high - low < 1e-9)
            (low, high) = low == 0 ? (0, 1) : (Math.Min(low, 0), Math.Max(high, 0));
        var step = Round((high - low) / Wanted);
        var bottom = Math.Floor(low / step) * step;
        return new(bottom, step, (int)Math.Ceiling(((high - bottom) / step) - 1e-9) + 1);
    }

    /// <summary>How far up a figure is, from 0 at the bottom to 1 at the top.</summary>
    public double PartOf(double figure) => (figure - Low) / (High - Low);

    /// <summary>A place in a chart, as SVG takes it.</summary>
    public static string At(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);

    private static double Round(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return power * (step / power) switch
        {
            <= 1 => 1,
            <= 2 => 2,
            <= 5 => 5,
            _ => 10,
        };
    }
}
