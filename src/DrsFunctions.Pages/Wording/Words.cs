using System.Globalization;
using System.Text;
using DrsFunctions.Compliance.Standings;

namespace DrsFunctions.Pages.Wording;

/// <summary>The domain's words as people read them.</summary>
public static class Words
{
    /// <summary>A word of an enumeration or of the ledger: <c>approachingTarget</c> is <c>Approaching target</c>.</summary>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var text = new StringBuilder(word.Length + 4);
        foreach (var letter in word)
        {
            if (text.Length == 0)
                text.Append(char.ToUpperInvariant(letter));
            else if (char.IsUpper(letter))
                text.Append(' ').Append(char.ToLowerInvariant(letter));
            else
                text.Append(letter);
        }

        return text.ToString();
    }

    /// <summary>A word of an enumeration.</summary>
    public static string Of(Enum word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Of(word.ToString());
    }

    /// <summary>A word as the API and the CSV have it: <c>approachingTarget</c>.</summary>
    public static string Plain(Enum word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var name = word.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>A number of things: <c>1 supplier</c>, <c>2 suppliers</c>.</summary>
    public static string Many(long count, string one) => $"{count.ToString("#,##0", CultureInfo.InvariantCulture)} {one}{(count == 1 ? "" : "s")}";

    /// <summary>The colour of a rating's tag.</summary>
    public static string Colour(Rating rating) => rating switch
    {
        Rating.Good => "green",
        Rating.ApproachingTarget => "yellow",
        Rating.RequiresImprovement => "orange",
        Rating.Inadequate => "red",
        _ => "grey",
    };

    /// <summary>The colour of a submission's tag.</summary>
    public static string Colour(Submission submission) => submission switch
    {
        Submission.Accepted => "green",
        Submission.Overdue or Submission.ErrorsToCorrect or Submission.Queried => "orange",
        Submission.Late => "red",
        Submission.Due or Submission.Submitted => "blue",
        _ => "grey",
    };

    /// <summary>The colour of an obligation's tag.</summary>
    public static string Colour(ObligationStatus status) => status switch
    {
        ObligationStatus.Met => "green",
        ObligationStatus.Overdue => "orange",
        ObligationStatus.Late => "red",
        ObligationStatus.Open => "blue",
        _ => "grey",
    };
}
