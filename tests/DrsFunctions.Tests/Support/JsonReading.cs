using System.Text.Json;

namespace DrsFunctions.Tests.Support;

/// <summary>Reads JSON by dotted paths.</summary>
internal static class JsonReading
{
    public static JsonElement At(this JsonElement json, string path) =>
        path.Split('.').Aggregate(json, (part, name) => part.TryGetProperty(name, out var value)
            ? value
            : throw new InvalidOperationException($"There is no {path} in {json}"));

    public static string? Text(this JsonElement json, string path) => json.At(path).GetString();

    public static int Whole(this JsonElement json, string path) => json.At(path).GetInt32();

    public static decimal? Number(this JsonElement json, string path) =>
        json.At(path) is { ValueKind: not JsonValueKind.Null } number ? number.GetDecimal() : null;

    public static bool? Truth(this JsonElement json, string path) =>
        json.At(path) is { ValueKind: not JsonValueKind.Null } truth ? truth.GetBoolean() : null;

    public static bool IsNull(this JsonElement json, string path) => json.At(path).ValueKind == JsonValueKind.Null;

    public static IReadOnlyList<JsonElement> Items(this JsonElement json, string path = "items") => [.. json.At(path).EnumerateArray()];

    public static IReadOnlyList<string?> Texts(this JsonElement json, string path) => [.. json.At(path).EnumerateArray().Select(item => item.GetString())];
}
