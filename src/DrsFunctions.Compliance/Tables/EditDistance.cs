namespace DrsFunctions.Compliance.Tables;

/// <summary>How far two short texts are apart, to guess which header a sender meant.</summary>
internal static class EditDistance
{
    private const int LongestCompared = 60;

    /// <summary>How many letters must be put in, taken out or replaced to turn one text into the other (Levenshtein).</summary>
    public static int Between(string one, string other)
    {
        if (one.Length > LongestCompared || other.Length > LongestCompared)
            return int.MaxValue;

        Span<int> above = stackalloc int[LongestCompared + 1];
        Span<int> current = stackalloc int[LongestCompared + 1];
        for (var column = 0; column <= other.Length; column++)
            above[column] = column;

        for (var row = 1; row <= one.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var replaced = above[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(above[column], current[column - 1]) + 1);
            }

            current.CopyTo(above);
        }

        return above[other.Length];
    }
}
