using DrsFunctions.Compliance.PersonalData;

namespace DrsFunctions.Decisions;

/// <summary>Why something is decided, in the words that the ledger keeps.</summary>
internal static class DecisionReason
{
    /// <summary>The most characters.</summary>
    public const int Longest = 2000;

    /// <summary>A reason as it is kept, and what keeps it from being kept; null where nothing does.</summary>
    public static (string Text, ReasonProblem? Problem) Read(string? typed)
    {
        var text = typed?.Trim() ?? "";
        return (text, ProblemOf(text));
    }

    private static ReasonProblem? ProblemOf(string text) => text switch
    {
        "" => ReasonProblem.Missing,
        { Length: > Longest } => ReasonProblem.TooLong,
        _ when text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')) => ReasonProblem.Unprintable,
        _ when PersonalDataScan.Find(text).IsAny => ReasonProblem.PersonalData,
        _ => null,
    };
}
