using System.Text.Json;

namespace Azure.Data.Tables;

internal delegate void WriteValue<in T>(Utf8JsonWriter writer, T value);

internal delegate T ReadValue<out T>(ref Utf8JsonReader reader);

/// <summary>How values of a type stand in the service's JSON.</summary>
/// <param name="Type">The OData type that must be named beside the value; null where JSON says it.</param>
/// <param name="Write">Writes a value that is not null.</param>
/// <param name="Read">Reads the value the reader stands on, which is not null.</param>
internal sealed record EdmCodec<T>(JsonEncodedText? Type, WriteValue<T> Write, ReadValue<T> Read);
