using System.Collections.Immutable;
using System.Text;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.PersonalData;
using DrsFunctions.Compliance.Tables;
using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>
/// Judges a feedback file row by row and keeps counts alone. Its memory grows with the rows by 16 bytes each, which know a
/// response that comes twice (see <see cref="ResponseNames"/>), and by nothing else; no response, channel or comment is kept.
/// </summary>
/// <param name="setting">What the file is read against.</param>
public sealed class FeedbackCounting(FeedbackSetting setting) : IRowTaker
{
    private const int LongestName = 1024;
    private readonly KeptMessages messages = new(setting.MostMessages);
    private readonly SortedDictionary<string, int> normalisations = new(StringComparer.Ordinal);
    private readonly ResponseNames responses = new();
    private readonly FeedbackPlain plain = new(setting);
    private readonly Dictionary<(YearMonth Month, string Lot), FeedbackTally> tallies = [];
    private (YearMonth Month, string Lot) latest;
    private FeedbackTally? latestTally;
    private string? sheet;
    private int rows;
    private PersonalDataCounts personalData = PersonalDataCounts.None;
    private int personalDataRows;
    private bool personalDataElsewhere;

    /// <inheritdoc/>
    public TableShape Shape => FeedbackColumns.Shape;

    /// <inheritdoc/>
    public bool TryTake<TFields>(int row, TFields fields)
        where TFields : IUtf8Fields, allows ref struct
    {
        var name = fields[FeedbackColumns.ResponseAt];
        var channel = fields[FeedbackColumns.ChannelAt];
        var comment = fields[FeedbackColumns.CommentAt];
        if (!plain.IsPlain(name, channel, comment) || !plain.TryRead(fields, out var read))
            return false;
        var found = plain.Scan(name, out var inResponse);
        found |= plain.Scan(channel, out var inChannel);
        found |= plain.Scan(comment, out var inComment);

        rows++;
        if (found)
            Note(row, null, inResponse, inChannel, inComment);
        responses.Add(name, row);
        Count(row, read);
        return true;
    }

    /// <inheritdoc/>
    public void Take(TableRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        rows++;
        var reading = new FileReading();
        var read = new FeedbackRow(reading, setting).Read(row, out var name);
        Note(
            row.Number,
            row.Sheet,
            PersonalDataScan.Find(row[FeedbackColumns.Response].Text),
            PersonalDataScan.Find(row[FeedbackColumns.Channel].Text),
            PersonalDataScan.Find(row[FeedbackColumns.Comment].Text));
        foreach (var message in reading.Messages)
            messages.Add(message with { Found = Shown(message) });
        foreach (var used in reading.Normalisations)
            normalisations[used.Kind] = normalisations.GetValueOrDefault(used.Kind) + used.Count;

        sheet ??= row.Sheet;
        if (name is not null)
            AddName(name, row.Number);
        if (read is { } plainly)
            Count(row.Number, plainly);
    }

    /// <summary>What the file comes to, once all of its rows were taken.</summary>
    public FeedbackFile ToFile()
    {
        if (personalDataRows > 0)
        {
            var isSetApart = personalDataElsewhere || (long)personalDataRows * 100 >= rows;
            messages.Add(FeedbackMessages.PersonalDataInFile(isSetApart ? Severity.Error : Severity.Warning, personalDataRows, rows, personalData));
        }

        messages.AddErrors(responses.Repeated(), Twice);
        var kept = messages.ToImmutable();
        return new(
            rows,
            [.. tallies.Select(tally => new MonthlyFeedback(tally.Key.Month, tally.Key.Lot, tally.Value.ToCounts())).OrderBy(month => month.Month).ThenBy(month => month.Lot, StringComparer.Ordinal)],
            tallies.GroupBy(tally => tally.Key.Lot, tally => tally.Value.FirstRow, StringComparer.Ordinal).ToImmutableSortedDictionary(lot => lot.Key, lot => lot.Min(), StringComparer.Ordinal),
            kept,
            messages.Errors,
            messages.Warnings,
            messages.Total - kept.Length,
            [.. normalisations.Select(used => new NormalisationCount(used.Key, used.Value))],
            personalData,
            personalDataRows,
            personalDataElsewhere);
    }

    private void Count(int row, FeedbackAnswer answer)
    {
        var key = (answer.Received.ToYearMonth(), answer.Lot);
        if (latestTally is null || key != latest)
        {
            if (!tallies.TryGetValue(key, out var tally))
                tallies[key] = tally = new() { FirstRow = row };
            (latest, latestTally) = (key, tally);
        }

        latestTally.Add(answer.Overall, answer.Fairness, answer.Support);
    }

    private void Note(int row, string? sheet, PersonalDataCounts inResponse, PersonalDataCounts inChannel, PersonalDataCounts inComment)
    {
        var all = inResponse + inChannel + inComment;
        if (!all.IsAny)
            return;
        personalData += all;
        personalDataRows++;
        personalDataElsewhere |= inResponse.IsAny || inChannel.IsAny;
        Note(row, sheet, FeedbackColumns.Response, inResponse);
        Note(row, sheet, FeedbackColumns.Channel, inChannel);
        Note(row, sheet, FeedbackColumns.Comment, inComment);
    }

    private void Note(int row, string? sheet, string column, PersonalDataCounts found)
    {
        if (found.IsAny)
            messages.Add(FeedbackMessages.PersonalDataInRow(row, sheet, column, found.Kinds));
    }

    private void AddName(string name, int row)
    {
        Span<byte> room = stackalloc byte[LongestName];
        responses.Add(Encoding.UTF8.TryGetBytes(name, room, out var length) ? room[..length] : Encoding.UTF8.GetBytes(name), row);
    }

    private Message Twice(int row)
    {
        var finding = FeedbackMessages.ResponseTwice;
        return new(finding.Code, Severity.Error, sheet, row, FeedbackColumns.Response, null, null, finding.Text, finding.HowToFix);
    }

    // A figure or a date in the wrong form may be shown; words may be what a consumer wrote in the wrong column.
    private static string? Shown(Message message) =>
        FeedbackColumns.IsPersonal(message.Column) || message.Found is not { } found || found.Any(char.IsLetter) || found.Length > 12 ? null : message.Found;
}
