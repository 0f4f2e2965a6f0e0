using System.Text.Json;
using System.Text.RegularExpressions;

namespace DrsFunctions.Tests.Support;

/// <summary>
/// Holds JSON against a pattern: objects must have exactly its properties, all the way down; a leaf is one of <c>text</c>,
/// <c>whole</c>, <c>number</c>, <c>truth</c>, <c>instant</c>, <c>day</c>, <c>hash</c> and <c>any</c>, with <c>?</c> where null is fine.
/// </summary>
internal static partial class Shape
{
    public static void Fits(string pattern, JsonElement json)
    {
        using var expected = JsonDocument.Parse(pattern);
        Fits(expected.RootElement, json, "$");
    }

    private static void Fits(JsonElement expected, JsonElement json, string path)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.True(json.ValueKind == JsonValueKind.Object, $"{path} is no object: {json}");
                Assert.Equal(Names(expected), Names(json));
                foreach (var property in expected.EnumerateObject())
                    Fits(property.Value, json.GetProperty(property.Name), $"{path}.{property.Name}");
                break;
            case JsonValueKind.Array:
                Assert.True(json.ValueKind == JsonValueKind.Array, $"{path} is no array: {json}");
                foreach (var item in json.EnumerateArray())
                    Fits(expected[0], item, path + "[]");
                break;
            default:
                var word = expected.GetString()!;
                var isFine = (word.EndsWith('?') && json.ValueKind == JsonValueKind.Null) || IsA(word.TrimEnd('?'), json);
                Assert.True(isFine, $"{path} is no {word}: {json}");
                break;
        }
    }

    private static bool IsA(string word, JsonElement json) => word switch
    {
        "text" => json.ValueKind == JsonValueKind.String,
        "whole" => json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out _),
        "number" => json.ValueKind == JsonValueKind.Number,
        "truth" => json.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "instant" => json.ValueKind == JsonValueKind.String && Instant().IsMatch(json.GetString()!),
        "day" => json.ValueKind == JsonValueKind.String && Day().IsMatch(json.GetString()!),
        "hash" => json.ValueKind == JsonValueKind.String && Hash().IsMatch(json.GetString()!),
        "any" => json.ValueKind == JsonValueKind.Object,
        _ => throw new ArgumentException($"'{word}' is no leaf.", nameof(word)),
    };

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Instant();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Day();

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Hash();
}
