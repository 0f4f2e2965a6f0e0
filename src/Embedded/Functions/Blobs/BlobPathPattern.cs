using System.Text;
using System.Text.RegularExpressions;

namespace Embedded.Functions.Blobs;

/// <summary>
/// The path of a blob trigger. Tokens are greedy from the left, as in every Functions host: <c>a/{x}/{y}</c> on <c>a/1/2/3.csv</c> gives
/// x = <c>1/2</c> and y = <c>3.csv</c>.
/// </summary>
internal sealed class BlobPathPattern
{
    private readonly Regex blob;
    private readonly string[] tokens;

    private BlobPathPattern(string container, string prefix, Regex blob, string[] tokens)
    {
        Container = container;
        Prefix = prefix;
        this.blob = blob;
        this.tokens = tokens;
    }

    public string Container { get; }

    /// <summary>What every blob's name begins with.</summary>
    public string Prefix { get; }

    /// <exception cref="FormatException">The path has no container, or a brace that nothing closes.</exception>
    public static BlobPathPattern Parse(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var container = slash < 0 ? path : path[..slash];
        var name = slash < 0 ? "{name}" : path[(slash + 1)..];
        if (container.Length == 0 || container.Contains('{', StringComparison.Ordinal) || name.Length == 0)
            throw new FormatException($"'{path}' is no path of a blob trigger: it begins with a container's name.");

        var names = new List<string>();
        var expression = new StringBuilder("^");
        var at = 0;
        while (name.IndexOf('{', at) is var open and >= 0)
        {
            var close = name.IndexOf('}', open);
            if (close < 0)
                throw new FormatException($"'{path}' has a brace that nothing closes.");
            names.Add(name[(open + 1)..close]);
            expression.Append(Regex.Escape(name[at..open])).Append("(.*)");
            at = close + 1;
        }

        expression.Append(Regex.Escape(name[at..])).Append("\\z");
        var first = name.IndexOf('{', StringComparison.Ordinal);
        return new(container, first < 0 ? name : name[..first], new(expression.ToString(), RegexOptions.Singleline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), [.. names]);
    }

    /// <summary>The tokens' values for a blob; null where it doesn't match.</summary>
    public IReadOnlyDictionary<string, object?>? Match(string name)
    {
        var match = blob.Match(name);
        if (!match.Success)
            return null;

        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < tokens.Length; i++)
            values[tokens[i]] = match.Groups[i + 1].Value;
        return values;
    }
}
