using System.Text.Json;
using Azure.Data.Tables;

namespace DrsFunctions.Benchmarks.Storage;

/// <summary>Reads table rows and transactions back out of what was sent to the Table service.</summary>
internal static class RecordedRows
{
    private const string Annotation = "@odata.type";

    /// <summary>The row of a JSON object.</summary>
    public static TableEntity Row(string json)
    {
        using var document = JsonDocument.Parse(json);
        var row = new TableEntity();
        foreach (var column in document.RootElement.EnumerateObject())
        {
            if (!column.Name.EndsWith(Annotation, StringComparison.Ordinal))
                row[column.Name] = Value(column.Value, document.RootElement.TryGetProperty(column.Name + Annotation, out var type) ? type.GetString() : null);
        }

        return row;
    }

    /// <summary>The table that a transaction's body is about.</summary>
    public static string TableIn(string body)
    {
        var request = body.Split("\r\n").First(IsRequest);
        return TableAddress.Of(new(request.Split(' ')[1])).Table;
    }

    /// <summary>The actions of a transaction's body, and whether each asks for a version of its row.</summary>
    public static IEnumerable<(TableTransactionActionType Type, TableEntity Row, bool IsConditional)> Actions(string body)
    {
        var (method, isConditional) = ("", false);
        foreach (var line in body.Split("\r\n"))
        {
            if (IsRequest(line))
                (method, isConditional) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], false);
            else if (line.StartsWith("If-Match:", StringComparison.OrdinalIgnoreCase))
                isConditional = true;
            else if (line.StartsWith('{'))
                yield return (TypeOf(method, isConditional), Row(line), isConditional);
        }
    }

    private static bool IsRequest(string line) => line.EndsWith(" HTTP/1.1", StringComparison.Ordinal);

    private static TableTransactionActionType TypeOf(string method, bool isConditional) => (method, isConditional) switch
    {
        ("POST", _) => TableTransactionActionType.Add,
        ("PUT", true) => TableTransactionActionType.UpdateReplace,
        ("PUT", false) => TableTransactionActionType.UpsertReplace,
        _ => throw new NotSupportedException($"No transaction of the app has a {method}."),
    };

    private static object Value(JsonElement value, string? type) => (value.ValueKind, type) switch
    {
        (JsonValueKind.String, "Edm.Int64") => long.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture),
        (JsonValueKind.String, "Edm.Binary") => value.GetBytesFromBase64(),
        (JsonValueKind.String, null) => value.GetString()!,
        (JsonValueKind.Number, null) => value.GetInt32(),
        (JsonValueKind.True or JsonValueKind.False, null) => value.GetBoolean(),
        _ => throw new NotSupportedException($"No row of the app has a column of {type ?? value.ValueKind.ToString()}."),
    };
}
