using System.Buffers;
using System.Text;

namespace DrsFunctions.Exports;

/// <summary>Lines of RFC 4180: commas, quotation marks where they are needed, a carriage return and a line feed at the end.</summary>
internal static class CsvLine
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Adds a line.</summary>
    public static void Append(StringBuilder text, IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
                text.Append(',');
            isFirst = false;
            if (cell.AsSpan().ContainsAny(Quoted))
                text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else
                text.Append(cell);
        }

        text.Append("\r\n");
    }
}
