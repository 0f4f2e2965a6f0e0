using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DrsFunctions.Storage.Json;

/// <summary>Sorted dictionaries by text or whole number as JSON objects. Text is ordered ordinally, as the records that hold them do.</summary>
internal sealed class SortedDictionaryConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType
        && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>)
        && (typeToConvert.GetGenericArguments()[0] == typeof(string) || typeToConvert.GetGenericArguments()[0] == typeof(int));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var arguments = typeToConvert.GetGenericArguments();
        var converter = arguments[0] == typeof(string) ? typeof(ByText<>) : typeof(ByNumber<>);
        return (JsonConverter)Activator.CreateInstance(converter.MakeGenericType(arguments[1]))!;
    }

    private abstract class By<TKey, TValue>(IComparer<TKey> comparer) : JsonConverter<ImmutableSortedDictionary<TKey, TValue>>
        where TKey : notnull
    {
        public override ImmutableSortedDictionary<TKey, TValue> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
                throw new JsonException("A dictionary is a JSON object.");
            var items = ImmutableSortedDictionary.CreateBuilder<TKey, TValue>(comparer);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = KeyOf(reader.GetString()!);
                reader.Read();
                items[key] = JsonSerializer.Deserialize<TValue>(ref reader, options)!;
            }

            return items.ToImmutable();
        }

        public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<TKey, TValue> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (key, item) in value)
            {
                writer.WritePropertyName(Convert.ToString(key, CultureInfo.InvariantCulture)!);
                JsonSerializer.Serialize(writer, item, options);
            }

            writer.WriteEndObject();
        }

        protected abstract TKey KeyOf(string name);
    }

    private sealed class ByText<TValue>() : By<string, TValue>(StringComparer.Ordinal)
    {
        protected override string KeyOf(string name) => name;
    }

    private sealed class ByNumber<TValue>() : By<int, TValue>(Comparer<int>.Default)
    {
        protected override int KeyOf(string name) =>
            int.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new JsonException("The keys of this object are whole numbers.");
    }
}
