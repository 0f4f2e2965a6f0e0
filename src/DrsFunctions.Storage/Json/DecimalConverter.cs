using System.Text.Json;
using System.Text.Json.Serialization;

namespace DrsFunctions.Storage.Json;

/// <summary>Decimals as JSON numbers without trailing zeros, so that equal figures have equal text: 38.50 is written 38.5.</summary>
internal sealed class DecimalConverter : JsonConverter<decimal>
{
    // Dividing by a one of the most places leaves only the places that the quotient needs.
    private const decimal One = 1.0000000000000000000000000000m;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value == 0 ? 0 : value / One);
}
