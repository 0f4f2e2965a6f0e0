using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary><see cref="TableEntity"/>: the columns are the dictionary's items, their types those of the values.</summary>
internal sealed class DictionaryShape : EntityShape<TableEntity>
{
    public override void Write(Utf8JsonWriter writer, ITableEntity entity)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in ((TableEntity)entity).Properties)
        {
            if (value is not null && name is not (TableEntity.ETagKey or TableEntity.TimestampKey))
                Write(writer, name, value);
        }

        writer.WriteEndObject();
    }

    public override TableEntity Read(ref Utf8JsonReader reader)
    {
        var entity = new TableEntity();
        ReadValue<object>? read = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueSpan.EndsWith(EdmTypes.AnnotationSuffix))
            {
                reader.Read();
                read = Reading(ref reader);
                continue;
            }

            var name = reader.GetString()!;
            reader.Read();
            if (name is TableEntity.TimestampKey)
                entity.Timestamp = reader.GetDateTimeOffset();
            else if (name is not "odata.metadata")
                entity.Properties[name] = read is null ? Untyped(ref reader)! : read(ref reader);
            read = null;
        }

        return entity;
    }

    // A type's name stands immediately before the property it is about.
    private static ReadValue<object> Reading(ref Utf8JsonReader reader) => reader.GetString() switch
    {
        "Edm.Int64" => (ref value) => EdmCodecs.Int64.Read(ref value),
        "Edm.Double" => (ref value) => EdmCodecs.Double.Read(ref value),
        "Edm.Guid" => (ref value) => EdmCodecs.Guid.Read(ref value),
        "Edm.DateTime" => (ref value) => EdmCodecs.DateTimeOffset.Read(ref value),
        "Edm.Binary" => (ref value) => EdmCodecs.Binary.Read(ref value),
        _ => (ref value) => Untyped(ref value)!,
    };

    private static object? Untyped(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.TryGetInt32(out var whole) ? (object)whole : reader.GetDouble(),
        _ => null,
    };

    private static void Write(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case string text: Write(writer, name, EdmCodecs.Text, text); break;
            case int number: Write(writer, name, EdmCodecs.Int32, number); break;
            case long number: Write(writer, name, EdmCodecs.Int64, number); break;
            case double number: Write(writer, name, EdmCodecs.Double, number); break;
            case bool flag: Write(writer, name, EdmCodecs.Boolean, flag); break;
            case DateTimeOffset time: Write(writer, name, EdmCodecs.DateTimeOffset, time); break;
            case DateTime time: Write(writer, name, EdmCodecs.DateTime, time); break;
            case Guid id: Write(writer, name, EdmCodecs.Guid, id); break;
            case byte[] bytes: Write(writer, name, EdmCodecs.Binary, bytes); break;
            case BinaryData data: Write(writer, name, EdmCodecs.Data, data); break;
            default: throw new NotSupportedException($"A table column cannot hold a {value.GetType()}.");
        }
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, EdmCodec<T> codec, T value)
    {
        if (codec.Type is { } type)
            writer.WriteString(name + "@odata.type", type);
        writer.WritePropertyName(name);
        codec.Write(writer, value);
    }
}
