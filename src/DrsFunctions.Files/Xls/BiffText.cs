using System.Buffers.Binary;
using System.Text;

namespace DrsFunctions.Files.Xls;

/// <summary>
/// Reads texts out of a record and those that continue it. A text that goes on in the next record begins there with a byte that
/// says how its characters are written.
/// </summary>
internal sealed class BiffText(List<ReadOnlyMemory<byte>> pieces)
{
    private const int IsWide = 1;
    private const int HasMore = 4;
    private const int HasRuns = 8;
    private const int RunLength = 4;
    private int piece;
    private int at;

    /// <summary>A number of four bytes.</summary>
    public uint Number() => (uint)(Byte() | (Byte() << 8) | (Byte() << 16)) | ((uint)Byte() << 24);

    /// <summary>A text with its length in two bytes before it.</summary>
    /// <exception cref="InvalidDataException">There is less of it than its length says.</exception>
    public string Read() => Read(Byte() | (Byte() << 8));

    /// <summary>A text with its length in one byte before it.</summary>
    /// <inheritdoc cref="Read()"/>
    public string ReadShort() => Read(Byte());

    private string Read(int length)
    {
        var flags = Byte();
        var runs = (flags & HasRuns) != 0 ? Byte() | (Byte() << 8) : 0;
        var more = (flags & HasMore) != 0 ? Number() : 0;
        var text = new StringBuilder(Math.Min(length, 1024));
        var isWide = (flags & IsWide) != 0;
        while (text.Length < length)
        {
            if (at == pieces[piece].Length)
            {
                MoveOn();
                isWide = (Byte() & IsWide) != 0;
            }

            text.Append(Character(isWide));
        }

        Skip((runs * RunLength) + more);
        return text.ToString();
    }

    private char Character(bool isWide)
    {
        var bytes = pieces[piece].Span[at..];
        if (bytes.IsEmpty || (isWide && bytes.Length < 2))
            throw new InvalidDataException("A text of the workbook is cut off.");
        at += isWide ? 2 : 1;
        return (char)(isWide ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : bytes[0]);
    }

    private int Byte()
    {
        while (at == pieces[piece].Length)
            MoveOn();
        return pieces[piece].Span[at++];
    }

    private void Skip(long count)
    {
        while (count > 0)
        {
            if (at == pieces[piece].Length)
                MoveOn();
            var step = (int)Math.Min(count, pieces[piece].Length - at);
            at += step;
            count -= step;
        }
    }

    private void MoveOn()
    {
        if (++piece >= pieces.Count)
            throw new InvalidDataException("A text of the workbook is cut off.");
        at = 0;
    }
}
