using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>The types that a column can have.</summary>
internal static class EdmCodecs
{
    public static EdmCodec<string> Text { get; } =
        new(null, (writer, value) => writer.WriteStringValue(value), (ref reader) => reader.GetString()!);

    public static EdmCodec<int> Int32 { get; } =
        new(null, (writer, value) => writer.WriteNumberValue(value), (ref reader) => reader.GetInt32());

    public static EdmCodec<bool> Boolean { get; } =
        new(null, (writer, value) => writer.WriteBooleanValue(value), (ref reader) => reader.GetBoolean());

    public static EdmCodec<long> Int64 { get; } = new(EdmTypes.Int64, WriteInt64, ReadInt64);

    public static EdmCodec<double> Double { get; } = new(EdmTypes.Double, WriteDouble, ReadDouble);

    public static EdmCodec<Guid> Guid { get; } =
        new(EdmTypes.Guid, (writer, value) => writer.WriteStringValue(value), (ref reader) => reader.GetGuid());

    public static EdmCodec<DateTimeOffset> DateTimeOffset { get; } =
        new(EdmTypes.DateTime, (writer, value) => writer.WriteStringValue(value.UtcDateTime), (ref reader) => reader.GetDateTimeOffset());

    public static EdmCodec<DateTime> DateTime { get; } =
        new(EdmTypes.DateTime, WriteDateTime, (ref reader) => reader.GetDateTimeOffset().UtcDateTime);

    public static EdmCodec<byte[]> Binary { get; } =
        new(EdmTypes.Binary, (writer, value) => writer.WriteBase64StringValue(value), (ref reader) => reader.GetBytesFromBase64());

    public static EdmCodec<BinaryData> Data { get; } = new(
        EdmTypes.Binary,
        (writer, value) => writer.WriteBase64StringValue(value.ToMemory().Span),
        (ref reader) => BinaryData.FromBytes(reader.GetBytesFromBase64()));

    public static EdmCodec<ETag> Version { get; } =
        new(null, (writer, value) => writer.WriteStringValue(value.ToString()), (ref reader) => new(reader.GetString()!));

    private static readonly Dictionary<Type, object> Known = new()
    {
        [typeof(string)] = Text,
        [typeof(int)] = Int32,
        [typeof(bool)] = Boolean,
        [typeof(long)] = Int64,
        [typeof(double)] = Double,
        [typeof(Guid)] = Guid,
        [typeof(DateTimeOffset)] = DateTimeOffset,
        [typeof(DateTime)] = DateTime,
        [typeof(byte[])] = Binary,
        [typeof(BinaryData)] = Data,
        [typeof(ETag)] = Version,
    };

    /// <summary>The codec of a property's type: one of the types above, an enumeration (by name), or either made nullable.</summary>
    /// <exception cref="NotSupportedException">A column cannot have that type.</exception>
    public static EdmCodec<T> For<T>()
    {
        if (Known.TryGetValue(typeof(T), out var codec))
            return (EdmCodec<T>)codec;
        if (Nullable.GetUnderlyingType(typeof(T)) is { } underlying)
            return Make<T>(nameof(Optional), underlying);
        return typeof(T).IsEnum ? Make<T>(nameof(Enumeration), typeof(T)) : throw new NotSupportedException($"A table column cannot hold a {typeof(T)}.");
    }

    private static EdmCodec<T> Make<T>(string method, Type argument) =>
        (EdmCodec<T>)typeof(EdmCodecs).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(argument)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, CultureInfo.InvariantCulture)!;

    private static EdmCodec<T?> Optional<T>()
        where T : struct
    {
        var (type, write, read) = For<T>();
        return new(type, (writer, value) => write(writer, value!.Value), (ref reader) => read(ref reader));
    }

    private static EdmCodec<T> Enumeration<T>()
        where T : struct, Enum =>
        new(null, (writer, value) => writer.WriteStringValue(value.ToString()), (ref reader) => Enum.Parse<T>(reader.GetString()!));

    private static void WriteInt64(Utf8JsonWriter writer, long value)
    {
        Span<char> digits = stackalloc char[20];
        value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        writer.WriteStringValue(digits[..length]);
    }

    // Tolerates a column that was written as a 32-bit number.
    private static long ReadInt64(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number
        ? reader.GetInt64()
        : long.Parse(reader.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static void WriteDouble(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            writer.WriteStringValue(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
    }

    private static double ReadDouble(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return reader.GetDouble();
        if (reader.ValueTextEquals("NaN"u8))
            return double.NaN;
        if (reader.ValueTextEquals("Infinity"u8))
            return double.PositiveInfinity;
        return reader.ValueTextEquals("-Infinity"u8)
            ? double.NegativeInfinity
            : double.Parse(reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static void WriteDateTime(Utf8JsonWriter writer, DateTime value)
    {
        if (value.Kind != DateTimeKind.Utc)
            throw new NotSupportedException($"A time of kind {value.Kind} cannot be stored: give it in UTC.");
        writer.WriteStringValue(value);
    }
}
