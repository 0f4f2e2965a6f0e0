using System.Globalization;
using Azure.Data.Tables;

namespace DrsFunctions.Storage.Rows;

/// <summary>Long texts in rows: a property holds 32 Ki characters, so a text goes on in <c>Body2</c>, <c>Body3</c> and so on.</summary>
internal static class Chunks
{
    private const int Characters = 32 * 1024;

    /// <summary>Writes a text into a row.</summary>
    public static void Write(TableEntity row, string column, string text)
    {
        var number = 1;
        for (var start = 0; start < text.Length || number == 1; number++)
        {
            var length = Math.Min(Characters, text.Length - start);
            if (start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]))
                length--;
            row[NameOf(column, number)] = text.Substring(start, length);
            start += length;
        }
    }

    /// <summary>The text that a row holds; null if it has none.</summary>
    public static string? Read(TableEntity row, string column)
    {
        if (Part(row, column, 1) is not { } first)
            return null;
        if (Part(row, column, 2) is not { } second)
            return first;

        List<string> parts = [first, second];
        while (Part(row, column, parts.Count + 1) is { } part)
            parts.Add(part);
        return string.Concat(parts);
    }

    /// <summary>The names of the first columns that a text may take, to select them.</summary>
    public static IEnumerable<string> Names(string column, int count) => Enumerable.Range(1, count).Select(number => NameOf(column, number));

    private static string? Part(TableEntity row, string column, int number) =>
        row.TryGetValue(NameOf(column, number), out var value) ? value as string : null;

    private static string NameOf(string column, int number) => number == 1 ? column : column + number.ToString(CultureInfo.InvariantCulture);
}
