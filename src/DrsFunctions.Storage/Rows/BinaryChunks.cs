using System.Globalization;
using Azure.Data.Tables;

namespace DrsFunctions.Storage.Rows;

/// <summary>Long runs of bytes in rows: a property holds 64 KiB, so they go on in <c>Detail2</c>, <c>Detail3</c> and so on.</summary>
internal static class BinaryChunks
{
    private const int Bytes = 64 * 1024;

    /// <summary>Writes bytes into a row.</summary>
    public static void Write(TableEntity row, string column, ReadOnlySpan<byte> bytes)
    {
        for (var number = 1; number == 1 || !bytes.IsEmpty; number++)
        {
            var length = Math.Min(Bytes, bytes.Length);
            row[NameOf(column, number)] = bytes[..length].ToArray();
            bytes = bytes[length..];
        }
    }

    /// <summary>The bytes that a row holds; null if it has none.</summary>
    public static byte[]? Read(TableEntity row, string column)
    {
        if (Part(row, column, 1) is not { } first)
            return null;
        List<byte[]> parts = [first];
        while (Part(row, column, parts.Count + 1) is { } part)
            parts.Add(part);
        return parts.Count == 1 ? first : [.. parts.SelectMany(part => part)];
    }

    /// <summary>The names of the first columns that bytes may take, to select them.</summary>
    public static IEnumerable<string> Names(string column, int count) => Enumerable.Range(1, count).Select(number => NameOf(column, number));

    /// <summary>Whether bytes may go on after the columns that were selected.</summary>
    public static bool MayGoOn(TableEntity row, string column, int selected) => Part(row, column, selected) is { Length: Bytes };

    private static byte[]? Part(TableEntity row, string column, int number) =>
        row.ContainsKey(NameOf(column, number)) ? row.GetBinary(NameOf(column, number)) : null;

    private static string NameOf(string column, int number) => number == 1 ? column : column + number.ToString(CultureInfo.InvariantCulture);
}
