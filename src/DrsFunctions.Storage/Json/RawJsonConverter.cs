using System.Text.Json;
using System.Text.Json.Serialization;

namespace DrsFunctions.Storage.Json;

/// <summary>Passes JSON on as it is. It is not looked at again: what is kept was written here, and what was changed since shows in its hash.</summary>
internal sealed class RawJsonConverter : JsonConverter<RawJson>
{
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return new(document.RootElement.GetRawText());
    }

    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => writer.WriteRawValue(value.Text, skipInputValidation: true);
}
