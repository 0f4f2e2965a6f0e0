using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>A class whose public properties are the columns.</summary>
/// <remarks>
/// The four of <see cref="ITableEntity"/> are bound through the interface, so that a class may implement it explicitly.
/// <see cref="IgnoreDataMemberAttribute"/> leaves a property out, <see cref="DataMemberAttribute"/> renames it.
/// </remarks>
internal sealed class PropertyShape<T> : EntityShape<T>
    where T : class
{
    private static readonly HashSet<string> Own =
        [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey), nameof(ITableEntity.Timestamp), nameof(ITableEntity.ETag)];

    private readonly EntityColumn<T>[] columns = [.. OwnColumns(), .. typeof(T)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0 && !Own.Contains(property.Name) && !property.IsDefined(typeof(IgnoreDataMemberAttribute)))
        .Select(property => Column(property, property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name, property.GetGetMethod()))];

    public override void Write(Utf8JsonWriter writer, ITableEntity entity)
    {
        var row = (T)entity;
        writer.WriteStartObject();
        foreach (var column in columns)
            column.Write(writer, row);
        writer.WriteEndObject();
    }

    public override T Read(ref Utf8JsonReader reader)
    {
        var entity = Activator.CreateInstance<T>();
        var expected = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var column = Find(ref reader, ref expected);
            reader.Read();
            column?.Read(ref reader, entity);
        }

        return entity;
    }

    // Columns mostly come in the order they were written in, so the search begins behind the last one found.
    private EntityColumn<T>? Find(ref Utf8JsonReader reader, ref int expected)
    {
        if (reader.ValueSpan.EndsWith(EdmTypes.AnnotationSuffix))
            return null;
        for (var tried = 0; tried < columns.Length; tried++)
        {
            var column = columns[expected];
            expected = expected + 1 == columns.Length ? 0 : expected + 1;
            if (column.IsAt(ref reader))
                return column;
        }

        return null;
    }

    private static IEnumerable<EntityColumn<T>> OwnColumns()
    {
        yield return Column(Of(nameof(ITableEntity.ETag)), TableEntity.ETagKey, get: null);
        foreach (var key in (string[])[nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey)])
            yield return Column(Of(key), key, Of(key).GetMethod);
        yield return Column(Of(nameof(ITableEntity.Timestamp)), TableEntity.TimestampKey, get: null);

        static PropertyInfo Of(string name) => typeof(ITableEntity).GetProperty(name)!;
    }

    private static EntityColumn<T> Column(PropertyInfo property, string name, MethodInfo? get)
    {
        var type = property.PropertyType;
        return (EntityColumn<T>)Activator.CreateInstance(
            typeof(EntityColumn<,>).MakeGenericType(typeof(T), type),
            BindingFlags.CreateInstance | BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions,
            binder: null,
            [
                name,
                get?.CreateDelegate(typeof(Func<,>).MakeGenericType(typeof(T), type)),
                property.GetSetMethod()?.CreateDelegate(typeof(Action<,>).MakeGenericType(typeof(T), type)),
            ],
            culture: null)!;
    }
}
