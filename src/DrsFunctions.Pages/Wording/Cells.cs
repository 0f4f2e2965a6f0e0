using DrsFunctions.Compliance.Standings;
using DrsFunctions.Pages.Tables;
using NodaTime;

namespace DrsFunctions.Pages.Wording;

/// <summary>Cells of tables, with what people and what programs read.</summary>
public static class Cells
{
    /// <summary>A way to another page.</summary>
    public static TableCell Link(string text, string href) => new(text) { Href = href };

    /// <summary>A figure.</summary>
    public static TableCell Number(decimal? figure) => new(Figures.Of(figure)) { Value = Figures.Plain(figure), IsNumber = true };

    /// <summary>A figure in its unit.</summary>
    public static TableCell Number(decimal? figure, string unit) => new(Figures.Of(figure, unit)) { Value = Figures.Plain(figure), IsNumber = true };

    /// <summary>A difference.</summary>
    public static TableCell Change(decimal? change) => new(Figures.Change(change)) { Value = Figures.Plain(change), IsNumber = true };

    /// <summary>An amount of money.</summary>
    public static TableCell Pounds(decimal? amount) => new(Figures.Pounds(amount)) { Value = Figures.Plain(amount), IsNumber = true };

    /// <summary>A day.</summary>
    public static TableCell Day(LocalDate? day) => new(Days.Of(day)) { Value = Days.Iso(day) };

    /// <summary>An instant.</summary>
    public static TableCell At(Instant? instant) => new(Days.Of(instant)) { Value = Days.Iso(instant) };

    /// <summary>A word.</summary>
    public static TableCell Word(Enum? word) => word is null ? new(Figures.None) { Value = "" } : new(Words.Of(word)) { Value = Words.Plain(word) };

    /// <summary>Why, as the ledger has it: one of its words, or a sentence.</summary>
    public static TableCell Reason(string? reason) => reason is { Length: > 0 } && reason.All(char.IsAsciiLetter) ? new TableCell(Words.Of(reason)) { Value = reason } : TableCell.FromString(reason);

    /// <summary>A rating.</summary>
    public static TableCell Of(Rating rating) => new(Words.Of(rating)) { Value = Words.Plain(rating), Tag = Words.Colour(rating) };

    /// <summary>A submission.</summary>
    public static TableCell Of(Submission submission) => new(Words.Of(submission)) { Value = Words.Plain(submission), Tag = Words.Colour(submission) };

    /// <summary>How an obligation stands.</summary>
    public static TableCell Of(ObligationStatus status) => new(Words.Of(status)) { Value = Words.Plain(status), Tag = Words.Colour(status) };
}
