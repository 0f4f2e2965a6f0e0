using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Storage.Json;

/// <summary>
/// The one way in which everything kept and served is written as JSON: camel case, words of the domain for enumerations, ISO
/// dates, decimals as numbers without trailing zeros. The same value always gives the same text.
/// </summary>
public static class StorageJson
{
    /// <summary>The options, read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Build();

    /// <summary>A value as JSON.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>The value that a JSON text stands for.</summary>
    /// <exception cref="JsonException">The text is no JSON, is <c>null</c>, or does not fit the type.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"'null' is no {typeof(T).Name}.");

    /// <summary>The value that JSON bytes stand for.</summary>
    /// <exception cref="JsonException">They are no JSON, are <c>null</c>, or do not fit the type.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"'null' is no {typeof(T).Name}.");

    private static JsonSerializerOptions Build()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            IgnoreReadOnlyProperties = true,
            // Pages encode what they show; in JSON an apostrophe or a pound sign reads better as itself.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { MissingArrays.BecomeEmpty } },
            Converters =
            {
                new DecimalConverter(),
                new InstantConverter(),
                new LocalDateConverter(),
                new YearMonthConverter(),
                new RawJsonConverter(),
                new SortedDictionaryConverter(),
                new EmptyArrayConverter(),
                new JsonStringEnumConverter<ServiceLine>(namingPolicy: null, allowIntegerValues: false),
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            },
        };
        options.MakeReadOnly();
        return options;
    }
}
