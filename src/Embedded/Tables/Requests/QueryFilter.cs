using System.Globalization;
using System.Text;

namespace Azure.Data.Tables;

/// <summary>OData filters out of interpolated strings.</summary>
internal static class QueryFilter
{
    /// <summary>Replaces every value by its OData literal: <c>$"Owner eq {owner}"</c> gives <c>Owner eq 'O''Neill'</c>.</summary>
    /// <exception cref="ArgumentException">A value has a type that OData has no literal for.</exception>
    public static string? Create(FormattableString? filter) => filter is null
        ? null
        : string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(Literal)]);

    private static string Literal(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        long or ulong => $"{Text(value)}L",
        sbyte or byte or short or ushort or int or uint or float or double or decimal => Text(value),
        Guid id => $"guid'{id}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData data => $"X'{Convert.ToHexString(data.ToMemory().Span)}'",
        DateTimeOffset time => Time(time.UtcDateTime),
        DateTime time => Time(time.ToUniversalTime()),
        string or char or StringBuilder => $"'{Text(value).Replace("'", "''", StringComparison.Ordinal)}'",
        _ => throw new ArgumentException($"OData has no literal for a {value.GetType()}.", nameof(value)),
    };

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static string Time(DateTime utc) => $"datetime'{utc.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)}'";
}
