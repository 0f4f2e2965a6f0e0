using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Compliance.Submissions;

/// <summary>How messages write days and figures.</summary>
internal static class Words
{
    private static readonly LocalDatePattern LongDay = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    /// <summary>A day as GOV.UK writes it: <c>14 January 2026</c>.</summary>
    public static string Day(LocalDate day) => LongDay.Format(day);

    /// <summary>A figure with commas between thousands and no zeros at its end: <c>1,250.5</c>.</summary>
    public static string Figure(decimal figure) => figure.ToString("#,##0.############################", CultureInfo.InvariantCulture);
}
