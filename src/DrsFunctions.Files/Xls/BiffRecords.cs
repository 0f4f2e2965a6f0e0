using System.Buffers.Binary;

namespace DrsFunctions.Files.Xls;

/// <summary>Steps through the records of an XLS file's main stream (MS-XLS): a type, a length, that many bytes.</summary>
internal sealed class BiffRecords(ReadOnlyMemory<byte> stream)
{
    private const int Continue = 0x3C;
    private const int HeaderLength = 4;
    private int at;

    /// <summary>The type of the record at hand.</summary>
    public int Type { get; private set; }

    /// <summary>The bytes of the record at hand, without those of records that continue it.</summary>
    public ReadOnlyMemory<byte> Data { get; private set; }

    /// <summary>Goes to a place in the stream, where a record begins.</summary>
    /// <exception cref="InvalidDataException">The stream is shorter than that.</exception>
    public void MoveTo(uint place)
    {
        if (place >= stream.Length)
            throw new InvalidDataException("A sheet of the workbook lies outside of it.");
        at = (int)place;
    }

    /// <summary>Goes on to the next record.</summary>
    /// <exception cref="InvalidDataException">The stream ends within it, or before it: a stream ends with a record that says so.</exception>
    public void Next()
    {
        var (type, length) = Header() ?? throw new InvalidDataException("The workbook ends too early.");
        if (length > stream.Length - at - HeaderLength)
            throw new InvalidDataException("A record of the workbook is cut off.");
        Type = type;
        Data = stream.Slice(at + HeaderLength, length);
        at += HeaderLength + length;
    }

    /// <summary>The text of the record at hand and of those that continue it.</summary>
    /// <param name="from">Where in the record at hand the text begins.</param>
    public BiffText Text(int from)
    {
        var pieces = new List<ReadOnlyMemory<byte>> { Data[Math.Min(from, Data.Length)..] };
        while (Header() is { Type: Continue })
        {
            Next();
            pieces.Add(Data);
        }

        return new(pieces);
    }

    private (int Type, int Length)? Header()
    {
        if (stream.Length - at < HeaderLength)
            return null;
        var header = stream.Span[at..];
        return (BinaryPrimitives.ReadUInt16LittleEndian(header), BinaryPrimitives.ReadUInt16LittleEndian(header[2..]));
    }
}
