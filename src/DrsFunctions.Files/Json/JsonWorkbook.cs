using System.Globalization;
using System.Text.Json;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Files.Json;

/// <summary>Reads an array of objects as a workbook of one sheet without a name: the first object is row 1, its property names are headers.</summary>
internal static class JsonWorkbook
{
    /// <summary>The number of the row of headers, which no object is.</summary>
    private const int HeaderRow = 0;

    /// <summary>Reads all of its objects. Texts are read as those of a CSV file; a number in exponent form stays text.</summary>
    /// <param name="utf8">The text, without a byte order mark.</param>
    /// <param name="limits">How much of it is read.</param>
    public static WorkbookReading Read(ReadOnlySpan<byte> utf8, FileLimits limits)
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            var rows = new JsonRows(limits);
            var refusal = ReadArray(ref reader, rows) ?? rows.Refusal;
            return refusal is null
                ? WorkbookReading.Of(FileFormat.Json, new Workbook([rows.ToSheet(HeaderRow)]))
                : WorkbookReading.Refused(FileFormat.Json, refusal);
        }
        catch (JsonException problem)
        {
            var line = (problem.LineNumber ?? 0) + 1;
            return WorkbookReading.Refused(
                FileFormat.Json,
                FileMessages.Damaged(string.Create(CultureInfo.InvariantCulture, $"it stops being JSON in line {line}")));
        }
        catch (InvalidOperationException)
        {
            // A text with half of a surrogate pair, which no encoding can hold.
            return WorkbookReading.Refused(FileFormat.Json, FileMessages.Damaged("it holds escapes that are no characters"));
        }
    }

    private static Message? ReadArray(ref Utf8JsonReader reader, JsonRows rows)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
            return FileMessages.NoArrayOfObjects("one object");

        var number = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            number++;
            if (reader.TokenType != JsonTokenType.StartObject)
                return FileMessages.NoArrayOfObjects("an array of something else");
            if (ReadObject(ref reader, number, rows) is { } refusal)
                return refusal;
            if (rows.IsDone)
                return null;
        }

        // What follows the array is an error of the reader's own.
        reader.Read();
        return number == 0 ? FileMessages.Empty() : null;
    }

    private static Message? ReadObject(ref Utf8JsonReader reader, int number, JsonRows rows)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                return FileMessages.ValueNested(number);
            if (!rows.Put(name, ToCell(ref reader)))
                return FileMessages.PropertyDoubled(number);
        }

        rows.EndRow(number);
        return null;
    }

    private static Cell ToCell(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return Cell.OfText(reader.GetString()!);
            case JsonTokenType.True or JsonTokenType.False:
                return Cell.OfBoolean(reader.TokenType == JsonTokenType.True);
            case JsonTokenType.Null:
                return Cell.Empty;
            default:
                var digits = System.Text.Encoding.ASCII.GetString(reader.ValueSpan);
                return decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact)
                    && string.Equals(exact.ToString(CultureInfo.InvariantCulture), digits, StringComparison.Ordinal)
                    ? Cell.OfNumber(exact)
                    : Cell.OfText(digits);
        }
    }
}
