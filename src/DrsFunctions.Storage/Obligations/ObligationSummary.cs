using System.Collections.Immutable;
using System.Globalization;
using Azure.Data.Tables;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Rows;

namespace DrsFunctions.Storage.Obligations;

/// <summary>The row that says which obligations are kept for a supplier's year.</summary>
internal sealed record ObligationSummary(string Framework, string Supplier, int Year)
{
    public string PartitionKey => $"{Framework}|~{Supplier}";

    public string RowKey => Year.ToString("00", CultureInfo.InvariantCulture);

    public TableEntity RowOf(string column, ImmutableArray<ObligationFacts> owed)
    {
        var row = new TableEntity(PartitionKey, RowKey);
        Chunks.Write(row, column, StorageJson.Write(owed));
        return row;
    }
}
