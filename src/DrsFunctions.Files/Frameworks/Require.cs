namespace DrsFunctions.Files.Frameworks;

/// <summary>What a definition must keep to, beyond its shape; what does not is refused by the name of its field.</summary>
internal static class Require
{
    /// <summary>That something holds of a field.</summary>
    /// <exception cref="FormatException">It does not.</exception>
    public static void That(bool holds, string field, string rule)
    {
        if (!holds)
            throw new FormatException($"{field}: {rule}");
    }

    /// <summary>That no two entries of a list have the same name, whatever its case.</summary>
    public static void Distinct(IEnumerable<string> names, string field)
    {
        var doubled = names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Skip(1).Any());
        That(doubled is null, field, $"{doubled?.Key} stands there twice.");
    }

    /// <summary>That no entry of a list is null.</summary>
    public static void Given<T>(IEnumerable<T?> entries, string field)
        where T : class => That(entries.All(entry => entry is not null), field, "null is no entry.");
}
