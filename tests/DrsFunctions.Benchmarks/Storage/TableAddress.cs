using System.Text.RegularExpressions;

namespace DrsFunctions.Benchmarks.Storage;

/// <summary>What an address of the Table service names.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">Partition and row key; null where it is about the whole table.</param>
internal sealed partial record TableAddress(string Table, (string Partition, string Row)? Key)
{
    /// <summary>Reads an address: <c>http://127.0.0.1:10002/devstoreaccount1/Standing(PartitionKey='RM6226%7C04',RowKey='42')</c>.</summary>
    public static TableAddress Of(Uri address)
    {
        var match = Pattern().Match(Uri.UnescapeDataString(address.AbsolutePath));
        return match.Groups["row"].Success
            ? new(match.Groups["table"].Value, (match.Groups["partition"].Value, match.Groups["row"].Value))
            : new(match.Groups["table"].Value, null);
    }

    [GeneratedRegex("""^/[^/]+/(?<table>[$\w]+)(\(PartitionKey='(?<partition>[^']*)',RowKey='(?<row>[^']*)'\)|\(\))?$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
