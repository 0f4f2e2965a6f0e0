using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace DrsFunctions.Storage.Json;

/// <summary>Makes arrays that a JSON text does not mention empty: older entries lack what newer versions of the app have added.</summary>
internal static class MissingArrays
{
    /// <summary>Adds that to what is done after an object of a type was read.</summary>
    public static void BecomeEmpty(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.IsValueType)
            return;
        Filler[] fillers =
        [
            .. from property in type.Properties
               where property is { Get: not null, Set: not null } && IsArray(property.PropertyType)
               select (Filler)Activator.CreateInstance(typeof(FillerOf<>).MakeGenericType(property.PropertyType.GetGenericArguments()), property)!,
        ];
        if (fillers.Length > 0)
            type.OnDeserialized = item => Array.ForEach(fillers, filler => filler.Fill(item));
    }

    private static bool IsArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private abstract class Filler
    {
        public abstract void Fill(object item);
    }

    private sealed class FillerOf<T>(JsonPropertyInfo property) : Filler
    {
        public override void Fill(object item)
        {
            if (((ImmutableArray<T>)property.Get!(item)!).IsDefault)
                property.Set!(item, ImmutableArray<T>.Empty);
        }
    }
}
