using System.Globalization;
using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace DrsFunctions.Screens;

/// <summary>The day as of which a position is asked for, in the three fields of a date input.</summary>
/// <param name="Past">The day; null for now.</param>
/// <param name="Problem">What is wrong with what was typed; null where nothing is.</param>
/// <param name="Typed">What was typed: day, month, year.</param>
internal sealed record AskedDay(LocalDate? Past, string? Problem, (string? Day, string? Month, string? Year) Typed)
{
    /// <summary>What a question asks for.</summary>
    public static AskedDay Of(HttpRequest request, LocalDate today)
    {
        var typed = (Day: request.Given("day"), Month: request.Given("month"), Year: request.Given("yearOf"));
        return typed switch
        {
            (null, null, null) => new(null, null, typed),
            (null, _, _) or (_, null, _) or (_, _, null) => new(null, "The date must include a day, month and year", typed),
            _ when Read(typed) is not { } day => new(null, "The date must be a real date", typed),
            _ when Read(typed) > today => new(null, "The date must be today or in the past", typed),
            _ => new(Read(typed) == today ? null : Read(typed), null, typed),
        };
    }

    private static LocalDate? Read((string? Day, string? Month, string? Year) typed) =>
        Number(typed.Year) is >= 1900 and <= 9999 and var year
        && Number(typed.Month) is >= 1 and <= 12 and var month
        && Number(typed.Day) is >= 1 and var day
        && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static int Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
