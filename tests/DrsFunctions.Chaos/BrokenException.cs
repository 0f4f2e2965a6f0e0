namespace DrsFunctions.Chaos;

/// <summary>Something that must hold does not.</summary>
internal sealed class BrokenException(string message) : Exception(message)
{
    /// <summary>Holds a condition.</summary>
    /// <exception cref="BrokenException">It does not hold.</exception>
    public static void Unless(bool holds, string message)
    {
        if (!holds)
            throw new BrokenException(message);
    }

    /// <summary>Holds that there is nothing wrong.</summary>
    /// <exception cref="BrokenException">There is.</exception>
    public static void IfAny(IEnumerable<string> wrong, string message)
    {
        var all = wrong.ToArray();
        if (all.Length > 0)
            throw new BrokenException($"{message}: {string.Join(", ", all.Take(10))}{(all.Length > 10 ? $" and {all.Length - 10} more" : "")}");
    }
}
