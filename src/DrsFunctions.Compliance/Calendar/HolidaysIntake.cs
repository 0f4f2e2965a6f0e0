using System.Collections.Immutable;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Compliance.Calendar;

/// <summary>Judges a published list of the bank holidays of England and Wales. Each row stands alone; a year with few of them is a warning.</summary>
public static class HolidaysIntake
{
    /// <summary>England and Wales have had at least so many in every year.</summary>
    internal const int FewestOfYear = 8;

    private const string DateColumn = "date";
    private const string TitleColumn = "title";

    /// <summary>The kind.</summary>
    public static UploadKind Kind => UploadKind.Holidays;

    /// <summary>What its files look like.</summary>
    public static TableShape Shape { get; } = new("holidays", [new(DateColumn, Required: true), new(TitleColumn)], ListVerdict.MostRows);

    /// <summary>Judges a list whose table was found; what it changes is for the <c>ccs</c> ledger.</summary>
    /// <param name="table">The table.</param>
    /// <param name="known">The lists taken before, in order.</param>
    /// <param name="uploadId">The upload's id.</param>
    public static Judgement Judge(Table table, ImmutableArray<HolidayList> known, string uploadId)
    {
        ArgumentNullException.ThrowIfNull(table);
        var reading = new FileReading();
        var rows = new Dictionary<LocalDate, int>();
        var listed = new List<Holiday>();
        foreach (var row in table.Rows)
        {
            if (ReadRow(reading, row, rows) is { } holiday)
                listed.Add(holiday);
        }

        foreach (var year in listed.GroupBy(holiday => holiday.Date.Year).Where(year => year.Count() < FewestOfYear).OrderBy(year => year.Key))
            reading.WarningOfFile(HolidayMessages.FewOfYear(year.Key, year.Count()));
        return ListVerdict.Of(table, reading, listed.Count, metUnreadyRegister: false) with { Changes = Changes(listed, known, uploadId) };
    }

    // A list that says what is held of its years already says nothing new.
    private static ImmutableArray<Change> Changes(List<Holiday> listed, ImmutableArray<HolidayList> known, string uploadId)
    {
        var days = listed.OrderBy(holiday => holiday.Date).ToImmutableArray();
        var held = new WorkingDays(known);
        var isNew = days.GroupBy(holiday => holiday.Date.Year).Any(year => held.PublishedIn(year.Key) is not { } before || !before.SetEquals(year.Select(holiday => holiday.Date)));
        return isNew ? [new HolidaysListed(uploadId, days)] : [];
    }

    private static Holiday? ReadRow(FileReading reading, TableRow row, Dictionary<LocalDate, int> rows)
    {
        var errorsBefore = reading.Errors;
        var date = reading.Date(row, DateColumn, DateColumn);
        if (date.IsMissing)
            reading.Error(row, DateColumn, HolidayMessages.Missing);
        if (date.IsGiven && date.Value.DayOfWeek is (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
            reading.Error(row, DateColumn, HolidayMessages.Weekend(date.Value));
        else if (date.IsGiven && !rows.TryAdd(date.Value, row.Number))
            reading.Error(row, DateColumn, HolidayMessages.Doubled(rows[date.Value]));
        var title = reading.Text(row, TitleColumn);
        return reading.Errors > errorsBefore ? null : new(date.Value, title);
    }
}
