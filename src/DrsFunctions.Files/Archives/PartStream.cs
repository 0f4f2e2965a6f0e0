using System.IO.Compression;

namespace DrsFunctions.Files.Archives;

/// <summary>
/// A part of a workbook as it unpacks. It ends the reading when the archive grows too large, when the part declares a document
/// type or character data (which no spreadsheet program writes), and when markup goes on without end.
/// </summary>
internal sealed class PartStream(ZipArchiveEntry entry, UnpackingBudget budget) : Stream
{
    private const int LongestRun = 1024 * 1024;
    private readonly Stream unpacked = entry.Open();
    private readonly long packedBytes = entry.CompressedLength;
    private long unpackedBytes;
    private long run;
    private readonly byte[] joint = new byte[4];
    private int jointLength;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => unpackedBytes;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        unpackedBytes += count;
        budget.Take(count, unpackedBytes, packedBytes);
        Check(buffer[..count]);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }

    private void Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return;

        // A declaration may lie across two reads.
        joint[jointLength] = bytes[0];
        if (bytes.Length > 1)
            joint[jointLength + 1] = bytes[1];
        Refuse(joint.AsSpan(0, jointLength + Math.Min(bytes.Length, 2)));
        Refuse(bytes);

        var last = bytes.LastIndexOf((byte)'<');
        run = last < 0 ? run + bytes.Length : bytes.Length - last;
        if (run > LongestRun)
            throw new InvalidDataException("A part of the workbook has a tag or text without end.");

        var kept = bytes.Length > 1 ? bytes[^2..] : joint.AsSpan(Math.Max(jointLength - 1, 0), Math.Min(jointLength, 1) + 1);
        kept.CopyTo(joint);
        jointLength = kept.Length;
    }

    private static void Refuse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("<!D"u8) >= 0 || bytes.IndexOf("<!["u8) >= 0)
            throw new InvalidDataException("A part of the workbook declares a document type or character data.");
    }
}
