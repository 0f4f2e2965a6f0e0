using System.Globalization;

namespace Embedded.Functions.Invocation;

/// <summary>Reads values out of routes and paths.</summary>
internal static class TextConversion
{
    /// <summary>The conversion to a type; null where there is none. It throws <see cref="FormatException"/> for a text that isn't one.</summary>
    public static Func<string, object>? To(Type type)
    {
        if (type == typeof(string))
            return static text => text;
        if (type == typeof(int))
            return static text => int.Parse(text, CultureInfo.InvariantCulture);
        if (type == typeof(long))
            return static text => long.Parse(text, CultureInfo.InvariantCulture);
        if (type == typeof(bool))
            return static text => bool.Parse(text);
        if (type == typeof(decimal))
            return static text => decimal.Parse(text, CultureInfo.InvariantCulture);
        if (type == typeof(double))
            return static text => double.Parse(text, CultureInfo.InvariantCulture);
        if (type == typeof(Guid))
            return static text => Guid.Parse(text);
        if (type == typeof(DateTime))
            return static text => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        if (type == typeof(DateTimeOffset))
            return static text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        return null;
    }
}
