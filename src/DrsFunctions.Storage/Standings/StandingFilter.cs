using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using DrsFunctions.Compliance.Standings;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Storage.Standings;

/// <summary>
/// Finds standings by what they read on a day, in the table itself: each row has columns for the (at most four) turns of its submission
/// and rating, <c>Submission1</c> and <c>Rating1</c> from the beginning, <c>Submission2</c> and <c>Rating2</c> from the day
/// <c>From2</c> on, and so on.
/// </summary>
public sealed class StandingFilter
{
    // Not due, due, overdue, late; what is accepted turns once, when an answer is overdue. A filter of 15 comparisons is the most.
    private const int Turns = 4;
    private const string Never = "9999-12-31";

    private readonly string text;

    private StandingFilter(string column, string word, LocalDate day)
    {
        var today = LocalDatePattern.Iso.Format(day);
        var turns = Enumerable.Range(1, Turns).Select(turn => string.Join(" and ", Conditions(turn, column, word, today)));
        text = string.Join(" or ", turns.Select(turn => $"({turn})"));
    }

    /// <summary>Those with a rating on a day.</summary>
    public static StandingFilter Of(Rating rating, LocalDate day) => new(nameof(Rating), Word(rating), day);

    /// <summary>Those with a submission on a day.</summary>
    public static StandingFilter Of(Submission submission, LocalDate day) => new(nameof(Submission), Word(submission), day);

    /// <summary>The condition, as the Table service reads it.</summary>
    public override string ToString() => text;

    internal static void Write(TableEntity row, ImmutableArray<StandingTurn> turns)
    {
        var changes = turns.Where((turn, index) => index == 0 || (turn.Submission, turn.Rating) != (turns[index - 1].Submission, turns[index - 1].Rating)).ToArray();
        if (changes.Length > Turns)
            throw new ArgumentException($"A standing has {changes.Length} turns of submission and rating, and {Turns} are kept.", nameof(turns));
        for (var index = 0; index < Turns; index++)
        {
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            if (index > 0)
                row["From" + number] = index < changes.Length ? LocalDatePattern.Iso.Format(changes[index].From) : Never;
            if (index >= changes.Length)
                continue;
            row[nameof(Submission) + number] = Word(changes[index].Submission);
            row[nameof(Rating) + number] = Word(changes[index].Rating);
        }
    }

    private static IEnumerable<string> Conditions(int turn, string column, string word, string today)
    {
        if (turn > 1)
            yield return string.Create(CultureInfo.InvariantCulture, $"From{turn} le '{today}'");
        if (turn < Turns)
            yield return string.Create(CultureInfo.InvariantCulture, $"From{turn + 1} gt '{today}'");
        yield return string.Create(CultureInfo.InvariantCulture, $"{column}{turn} eq '{word}'");
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
