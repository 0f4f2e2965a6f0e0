using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.TestFiles;

/// <summary>Writes CSV files.</summary>
public static class CsvFile
{
    /// <summary>The bytes of a CSV file; fields are quoted where they must be.</summary>
    /// <param name="rows">Strings, numbers, dates (as ISO), truth values; null for an empty field.</param>
    /// <param name="separator">What stands between fields.</param>
    /// <param name="encoding">UTF-8 unless told otherwise.</param>
    /// <param name="bom">Whether the encoding's byte order mark comes first.</param>
    public static byte[] Of(IEnumerable<IReadOnlyList<object?>> rows, char separator = ',', Encoding? encoding = null, bool bom = false)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendJoin(separator, row.Select(value => Field(value, separator))).Append("\r\n");
        return OfText(text.ToString(), encoding, bom);
    }

    /// <summary>The bytes of a text as it is.</summary>
    public static byte[] OfText(string text, Encoding? encoding = null, bool bom = false)
    {
        encoding ??= Encoding.UTF8;
        return bom ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] : encoding.GetBytes(text);
    }

    private static string Field(object? value, char separator)
    {
        var text = value switch
        {
            null => "",
            LocalDate date => LocalDatePattern.Iso.Format(date),
            bool answer => answer ? "TRUE" : "FALSE",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        return text.AsSpan().IndexOfAny([separator, '"', '\r', '\n']) < 0
            ? text
            : '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }
}
