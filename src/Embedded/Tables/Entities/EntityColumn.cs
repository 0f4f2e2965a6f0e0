using System.Text;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>One property of an entity class as a column.</summary>
internal abstract class EntityColumn<TEntity>(string name)
    where TEntity : class
{
    private readonly byte[] text = Encoding.UTF8.GetBytes(name);

    protected JsonEncodedText Name { get; } = JsonEncodedText.Encode(name);

    protected JsonEncodedText Annotation { get; } = JsonEncodedText.Encode(name + "@odata.type");

    /// <summary>Whether the reader stands on this column's name.</summary>
    public bool IsAt(ref Utf8JsonReader reader) => reader.ValueTextEquals(text);

    /// <summary>Writes the column, unless it is null or the service's own.</summary>
    public abstract void Write(Utf8JsonWriter writer, TEntity entity);

    /// <summary>Sets the property to the value that the reader stands on.</summary>
    public abstract void Read(ref Utf8JsonReader reader, TEntity entity);
}

/// <inheritdoc/>
internal sealed class EntityColumn<TEntity, TValue>(string name, Func<TEntity, TValue>? get, Action<TEntity, TValue>? set)
    : EntityColumn<TEntity>(name)
    where TEntity : class
{
    private readonly EdmCodec<TValue> codec = EdmCodecs.For<TValue>();

    public override void Write(Utf8JsonWriter writer, TEntity entity)
    {
        if (get is null || get(entity) is not { } value)
            return;
        if (codec.Type is { } type)
            writer.WriteString(Annotation, type);
        writer.WritePropertyName(Name);
        codec.Write(writer, value);
    }

    public override void Read(ref Utf8JsonReader reader, TEntity entity)
    {
        if (set is not null && reader.TokenType != JsonTokenType.Null)
            set(entity, codec.Read(ref reader));
    }
}
