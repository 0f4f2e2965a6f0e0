using System.Collections.Frozen;
using System.Text.Json;
using DrsFunctions.Compliance.Ledgers;

namespace DrsFunctions.Storage.Json;

/// <summary>The kinds of ledger entry: every <see cref="Change"/> there is, by its type's name in camel case (<c>planAccepted</c>).</summary>
public static class ChangeKinds
{
    private static readonly FrozenDictionary<string, Type> Types = typeof(Change).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Change)) && !type.IsAbstract)
        .ToFrozenDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>Every kind.</summary>
    public static IEnumerable<string> All => Types.Keys;

    /// <summary>The kind of a change.</summary>
    public static string Of(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return NameOf(change.GetType());
    }

    /// <summary>What a change says, as JSON; its kind is not part of it.</summary>
    public static string Write(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return JsonSerializer.Serialize(change, change.GetType(), StorageJson.Options);
    }

    /// <summary>The change of a kind that says this.</summary>
    /// <exception cref="JsonException">There is no such kind, or the JSON does not fit it.</exception>
    public static Change Read(string kind, string body)
    {
        if (!Types.TryGetValue(kind, out var type))
            throw new JsonException($"There is no kind of ledger entry '{kind}'.");
        return (Change?)JsonSerializer.Deserialize(body, type, StorageJson.Options) ?? throw new JsonException($"'null' is no {kind}.");
    }

    private static string NameOf(Type type) => JsonNamingPolicy.CamelCase.ConvertName(type.Name);
}
