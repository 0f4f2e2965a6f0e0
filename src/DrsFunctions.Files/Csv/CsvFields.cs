using System.Collections.Immutable;
using CsvHelper;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Files.Csv;

/// <summary>The fields of the record that a CSV reader stands on, by the columns of a kind.</summary>
/// <param name="reader">The reader.</param>
/// <param name="positions">Where each column of the kind stands in the file; -1 for one that it does not have.</param>
internal readonly struct CsvFields(CsvReader reader, ImmutableArray<int> positions) : IUtf8Fields
{
    public ReadOnlySpan<byte> this[int column]
    {
        get
        {
            var position = positions[column];
            return position < 0 || position >= reader.FieldCount ? default : reader.GetSpan(position);
        }
    }
}
