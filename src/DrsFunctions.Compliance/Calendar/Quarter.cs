using System.Globalization;
using NodaTime;

namespace DrsFunctions.Compliance.Calendar;

/// <summary>A quarter of a calendar year.</summary>
/// <param name="Starts">Its first day: 1 January, April, July or October.</param>
public readonly record struct Quarter(LocalDate Starts)
{
    private const int Months = 3;

    /// <summary>Its last day.</summary>
    public LocalDate Ends => Starts.PlusMonths(Months).PlusDays(-1);

    /// <summary>What messages and obligations call it: <c>2026-Q2</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Starts.Year}-Q{((Starts.Month - 1) / Months) + 1}");

    /// <summary>The quarters that begin after a day, without end.</summary>
    public static IEnumerable<Quarter> After(LocalDate day)
    {
        var starts = new LocalDate(day.Year, ((day.Month - 1) / Months * Months) + 1, 1);
        while (true)
            yield return new(starts = starts.PlusMonths(Months));
    }

    /// <summary>Whether a day lies in it.</summary>
    public bool Holds(LocalDate day) => day >= Starts && day <= Ends;
}
