using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Rows as the service's JSON, and back.</summary>
internal static class EntityJson
{
    // Non-ASCII and quotes stand as they are: half the bytes for columns that hold JSON themselves.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static Utf8JsonWriter Writer(IBufferWriter<byte> buffer) => new(buffer, Options);

    public static ReadOnlyMemory<byte> Of(ITableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = Writer(buffer);
        EntityShape.Of(entity.GetType()).Write(writer, entity);
        writer.Flush();
        return buffer.WrittenMemory;
    }

    public static ReadOnlyMemory<byte> OfTable(string name)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using var writer = Writer(buffer);
        writer.WriteStartObject();
        writer.WriteString("TableName"u8, name);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>The one row of an answer.</summary>
    public static T Read<T>(ReadOnlySpan<byte> json)
        where T : class
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return EntityShape<T>.Instance.Read(ref reader);
    }

    /// <summary>The rows of a page: <c>{ "odata.metadata": …, "value": [ … ] }</c>.</summary>
    public static List<T> ReadPage<T>(ReadOnlySpan<byte> json)
        where T : class
    {
        var shape = EntityShape<T>.Instance;
        var rows = new List<T>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isRows = reader.ValueTextEquals("value"u8);
            reader.Read();
            if (!isRows)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                rows.Add(shape.Read(ref reader));
        }

        return rows;
    }
}
