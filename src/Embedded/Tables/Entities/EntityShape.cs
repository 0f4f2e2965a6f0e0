using System.Collections.Concurrent;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>How rows of one class are written.</summary>
internal abstract class EntityShape
{
    private static readonly ConcurrentDictionary<Type, EntityShape> Shapes = new();

    /// <summary>The shape of a class, made on first use.</summary>
    /// <exception cref="NotSupportedException">It is a structure, or has a property that a column cannot hold.</exception>
    public static EntityShape Of(Type type) => Shapes.GetOrAdd(type, static type =>
    {
        if (type == typeof(TableEntity))
            return new DictionaryShape();
        if (type.IsValueType)
            throw new NotSupportedException($"{type} is a structure; rows are classes.");
        return (EntityShape)Activator.CreateInstance(typeof(PropertyShape<>).MakeGenericType(type))!;
    });

    /// <summary>Writes the row as one JSON object.</summary>
    public abstract void Write(Utf8JsonWriter writer, ITableEntity entity);
}

/// <summary>How rows of one class are read and written.</summary>
internal abstract class EntityShape<T> : EntityShape
    where T : class
{
    public static EntityShape<T> Instance { get; } = (EntityShape<T>)Of(typeof(T));

    /// <summary>Reads the JSON object at whose start the reader stands, to its end.</summary>
    public abstract T Read(ref Utf8JsonReader reader);
}
