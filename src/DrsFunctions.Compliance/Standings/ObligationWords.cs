namespace DrsFunctions.Compliance.Standings;

/// <summary>The words of the domain page for what is owed.</summary>
public static class ObligationWords
{
    /// <summary>The word of a kind, as message keys and answers have it: <c>report</c>.</summary>
    public static string Word(this ObligationKind kind) => kind.ToString().ToLowerInvariant();
}
