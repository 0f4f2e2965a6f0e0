using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Submissions;

/// <summary>Guesses which name a sender meant, as a hint and never more.</summary>
internal static class Nearest
{
    private const int Furthest = 2;

    /// <summary>The name that comes nearest to a text, a third of its letters or two apart at most; null if none does.</summary>
    public static string? To(string text, IEnumerable<string> names)
    {
        var wanted = Header.Normalise(text);
        var furthest = Math.Max(Furthest, wanted.Length / 3);
        return names
            .Select(name => (Name: name, Distance: EditDistance.Between(wanted, Header.Normalise(name))))
            .Where(near => near.Distance <= furthest && near.Distance < wanted.Length)
            .OrderBy(near => near.Distance)
            .Select(near => near.Name)
            .FirstOrDefault();
    }
}
