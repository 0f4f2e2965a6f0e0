namespace DrsFunctions.Compliance.Tables;

/// <summary>The fields of a row that is being read, as UTF-8 bytes without quotation marks. They last until the next row is read.</summary>
public interface IUtf8Fields
{
    /// <summary>The field of a column, by the column's place in the shape of its kind; empty where the file has no such column.</summary>
    ReadOnlySpan<byte> this[int column] { get; }
}
