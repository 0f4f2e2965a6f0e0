using System.Text.Json;
using System.Text.Json.Nodes;
using DrsFunctions.Storage.Json;

namespace DrsFunctions.Exports;

/// <summary>Describes exported tables as CSV on the Web does (W3C, Metadata Vocabulary for Tabular Data).</summary>
internal static class CsvMetadata
{
    /// <summary>What stands between the values of a cell that holds several.</summary>
    public const string Separator = ";";

    // Relaxed as all JSON of the app is, but for people: with line breaks.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = StorageJson.Options.Encoder };

    /// <summary>Where a table's metadata stands, as the standard's default has it.</summary>
    public static string FileOf(string table) => $"{table}-metadata.json";

    /// <summary>The metadata of a table.</summary>
    public static string Of<TRow>(ExtractTable<TRow> table)
    {
        var metadata = new JsonObject
        {
            ["@context"] = "http://www.w3.org/ns/csvw",
            ["url"] = table.File,
            ["dc:title"] = table.Title,
            ["dc:description"] = table.Description,
            ["dc:language"] = "en-GB",
            ["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["lineTerminators"] = new JsonArray("\r\n"), ["header"] = true },
            ["tableSchema"] = new JsonObject
            {
                ["columns"] = new JsonArray([.. table.Columns.Select(ColumnOf)]),
                ["primaryKey"] = new JsonArray([.. table.Key.Select(name => JsonValue.Create(name))]),
            },
        };
        return metadata.ToJsonString(Readable).ReplaceLineEndings("\n");
    }

    private static JsonObject ColumnOf<TRow>(ExtractColumn<TRow> column)
    {
        var described = new JsonObject
        {
            ["name"] = column.Name,
            ["titles"] = column.Name,
            ["dc:description"] = column.Description,
            ["datatype"] = column.DataType,
        };
        if (column.IsList)
            described["separator"] = Separator;
        return described;
    }
}
