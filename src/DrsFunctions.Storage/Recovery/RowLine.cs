using System.Buffers;
using System.Text.Json;
using Azure.Data.Tables;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Rows;

namespace DrsFunctions.Storage.Recovery;

/// <summary>A row of the table <c>Ledger</c> as a line of JSON, column by column as it is kept, and back.</summary>
internal static class RowLine
{
    private const string Partition = "partition";
    private const string Row = "row";
    private const string Columns = "columns";
    private const string Long = "int64";

    /// <summary>Writes a row's line, its end included.</summary>
    /// <exception cref="InvalidDataException">A column holds what no ledger row does.</exception>
    public static void Write(TableEntity row, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = StorageJson.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString(Partition, row.PartitionKey);
            json.WriteString(Row, row.RowKey);
            json.WriteStartObject(Columns);
            foreach (var (name, value) in RowSeal.Columns(row).Where(column => column.Key is not (nameof(row.PartitionKey) or nameof(row.RowKey))))
                WriteColumn(json, row, name, value);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    /// <summary>The row of a line.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static TableEntity Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var row = new TableEntity(document.RootElement.GetProperty(Partition).GetString(), document.RootElement.GetProperty(Row).GetString());
        foreach (var column in document.RootElement.GetProperty(Columns).EnumerateObject())
        {
            row[column.Name] = column.Value.ValueKind switch
            {
                JsonValueKind.String => column.Value.GetString()!,
                JsonValueKind.Number => column.Value.GetInt32(),
                JsonValueKind.Object => column.Value.GetProperty(Long).GetInt64(),
                _ => throw new JsonException($"{column.Name} is no column of a ledger."),
            };
        }

        return row;
    }

    private static void WriteColumn(Utf8JsonWriter json, TableEntity row, string name, object value)
    {
        json.WritePropertyName(name);
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteStartObject();
                json.WriteNumber(Long, number);
                json.WriteEndObject();
                break;
            default:
                throw new InvalidDataException($"{row.PartitionKey} {row.RowKey} holds {value.GetType().Name} as {name}.");
        }
    }
}
