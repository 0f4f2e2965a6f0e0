namespace DrsFunctions.Messages;

/// <summary>A key of GOV.UK Notify: its name, a hyphen, the service's id, a hyphen and the secret.</summary>
public sealed class NotifyKey
{
    private const int IdLength = 36;
    private const int AfterName = IdLength + IdLength + 2;

    private NotifyKey(string text, string name) => (Text, IsForTests) = (text, Names(name, "test") || Names(name, "team"));

    /// <summary>All of it: a secret.</summary>
    public string Text { get; }

    /// <summary>Whether its name says that it is a test or team key, with which nobody outside is written to.</summary>
    public bool IsForTests { get; }

    /// <summary>Reads a key.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public static NotifyKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = text.Trim();
        if (key.Length < AfterName || !Guid.TryParse(key.AsSpan(key.Length - IdLength), out _) || !Guid.TryParse(key.AsSpan(key.Length - AfterName + 1, IdLength), out _))
            throw new InvalidOperationException("Notify__ApiKey must be a key of GOV.UK Notify: its name, the service's id and the secret, with hyphens between them.");
        return new(key, key[..^AfterName]);
    }

    /// <summary>Never the key itself.</summary>
    public override string ToString() => IsForTests ? "test key" : "live key";

    private static bool Names(string name, string kind) => name.Contains(kind, StringComparison.OrdinalIgnoreCase);
}
