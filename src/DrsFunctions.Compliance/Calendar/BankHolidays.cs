using System.Collections.Frozen;
using NodaTime;

namespace DrsFunctions.Compliance.Calendar;

/// <summary>The bank holidays of England and Wales, computed for any year by the rules of the Banking and Financial Dealings Act 1971 and the royal proclamations since.</summary>
public static class BankHolidays
{
    private static readonly FrozenSet<LocalDate> OneOff = new LocalDate[]
    {
        new(1999, 12, 31), // Millennium
        new(2002, 6, 3), // Golden Jubilee
        new(2011, 4, 29), // royal wedding
        new(2012, 6, 5), // Diamond Jubilee
        new(2022, 6, 3), // Platinum Jubilee
        new(2022, 9, 19), // state funeral of Queen Elizabeth II
        new(2023, 5, 8), // coronation of King Charles III
    }.ToFrozenSet();

    // Years in which a proclamation moved a holiday, by the usual day.
    private static readonly FrozenDictionary<LocalDate, LocalDate> Moved = new Dictionary<LocalDate, LocalDate>
    {
        [new(1995, 5, 1)] = new(1995, 5, 8), // VE Day, 50 years
        [new(2002, 5, 27)] = new(2002, 6, 4), // Golden Jubilee
        [new(2012, 5, 28)] = new(2012, 6, 4), // Diamond Jubilee
        [new(2020, 5, 4)] = new(2020, 5, 8), // VE Day, 75 years
        [new(2022, 5, 30)] = new(2022, 6, 2), // Platinum Jubilee
    }.ToFrozenDictionary();

    /// <summary>The holidays of a calendar year, substitute days included, in order.</summary>
    public static IReadOnlyList<LocalDate> Of(int year)
    {
        var easter = Easter.Sunday(year);
        LocalDate[] usual =
        [
            Substituted(new(year, 1, 1)),
            easter.PlusDays(-2),
            easter.PlusDays(1),
            FirstMonday(year, 5),
            new LocalDate(year, 6, 1).Previous(IsoDayOfWeek.Monday),
            new LocalDate(year, 9, 1).Previous(IsoDayOfWeek.Monday),
            .. Christmas(year),
        ];
        return [.. usual.Select(day => Moved.GetValueOrDefault(day, day)).Concat(OneOff.Where(day => day.Year == year)).Order()];
    }

    private static LocalDate FirstMonday(int year, int month) => new LocalDate(year, month, 1).PlusDays(-1).Next(IsoDayOfWeek.Monday);

    private static LocalDate Substituted(LocalDate day) => IsWeekend(day) ? day.Next(IsoDayOfWeek.Monday) : day;

    // Christmas Day and Boxing Day: where one falls on a weekend the next free weekday after both stands for it.
    private static LocalDate[] Christmas(int year)
    {
        var christmas = new LocalDate(year, 12, 25);
        return christmas.DayOfWeek switch
        {
            IsoDayOfWeek.Friday => [christmas, christmas.PlusDays(3)],
            IsoDayOfWeek.Saturday => [christmas.PlusDays(2), christmas.PlusDays(3)],
            IsoDayOfWeek.Sunday => [christmas.PlusDays(1), christmas.PlusDays(2)],
            _ => [christmas, christmas.PlusDays(1)],
        };
    }

    private static bool IsWeekend(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}
