namespace DrsFunctions.Chaos.ScaleOut;

/// <summary>The last hour before a due date: ever more reports arrive, half of them in its last quarter.</summary>
internal static class LastHour
{
    // Of a hundred reports, those of each five minutes.
    private static readonly int[] Shares = [3, 3, 4, 4, 5, 6, 7, 8, 10, 13, 16, 21];

    /// <summary>When each report arrives, from the hour's beginning.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="length">How long the hour takes.</param>
    public static IEnumerable<TimeSpan> Times(int count, TimeSpan length)
    {
        var (slice, before) = (0, 0);
        for (var number = 0; number < count; number++)
        {
            var share = (number + 0.5) / count * Shares.Sum();
            while (share >= before + Shares[slice])
                before += Shares[slice++];
            yield return length * ((slice + ((share - before) / Shares[slice])) / Shares.Length);
        }
    }
}
