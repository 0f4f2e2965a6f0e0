using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.TestFiles;

/// <summary>Writes tables as JSON: an array of objects.</summary>
public static class JsonFile
{
    /// <summary>The bytes of a table; its first row names the properties, empty cells are left out.</summary>
    public static byte[] Of(IEnumerable<IReadOnlyList<object?>> rows)
    {
        var all = rows.ToList();
        var objects = all.Skip(1).Select(row => $"{{{string.Join(',', row
            .Select((value, column) => (Name: all[0][column]?.ToString() ?? "", Value: value))
            .Where(property => property.Value is not null)
            .Select(property => $"{Quoted(property.Name)}:{Json(property.Value!)}"))}}}");
        return Encoding.UTF8.GetBytes($"[{string.Join(",\n", objects)}]");
    }

    private static string Json(object value) => value switch
    {
        bool answer => answer ? "true" : "false",
        LocalDate date => Quoted(LocalDatePattern.Iso.Format(date)),
        string text => Quoted(text),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(value.ToString() ?? ""),
    };

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
