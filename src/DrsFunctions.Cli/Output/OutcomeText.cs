using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Cli.Output;

/// <summary>Outcomes, submissions and ratings in words, coloured by how good they are.</summary>
internal static class OutcomeText
{
    /// <summary>What became of a file.</summary>
    public static string Markup(UploadOutcome outcome) => outcome switch
    {
        UploadOutcome.Accepted => "[green]accepted[/]",
        UploadOutcome.AcceptedWithWarnings => "[yellow]accepted with warnings[/]",
        UploadOutcome.AcceptedWithErrors => "[yellow]accepted in part, with errors[/]",
        UploadOutcome.Duplicate => "[grey]a duplicate[/]",
        _ => $"[red]{outcome.ToString().ToLowerInvariant()}[/]",
    };

    /// <summary>How good a year is.</summary>
    public static string Markup(Rating rating) => rating switch
    {
        Rating.Good => "[green]good[/]",
        Rating.ApproachingTarget => "[yellow]approaching target[/]",
        Rating.RequiresImprovement => "[darkorange]requires improvement[/]",
        Rating.Inadequate => "[red]inadequate[/]",
        _ => "[grey]other[/]",
    };

    /// <summary>A word of the domain as people write it: <c>errorsToCorrect</c> is "errors to correct".</summary>
    public static string Words(Enum member) =>
        string.Concat(member.ToString().Select((letter, place) => char.IsUpper(letter) && place > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    /// <summary>How much a file held: "22 rows, 1 error, no warnings".</summary>
    public static string Counts(UploadCounts counts) => $"{Counted.Of(counts.Rows, "row")}, {Counted.Of(counts.Errors, "error")}, {Counted.Of(counts.Warnings, "warning")}";
}
