using System.IO.Compression;

namespace DrsFunctions.Files.Xlsx;

/// <summary>
/// A part of a workbook as it unpacks. It ends the reading when the archive grows too large, when the part declares a document
/// type or character data (which no spreadsheet program writes), and when markup goes on without end.
/// </summary>
internal sealed class PartStream(ZipArchiveEntry entry, UnpackingBudget budget) : Stream
{
    private const int LongestRun = 1024 * 1024;
    private readonly Stream _unpacked = entry.Open();
    private readonly long _packedBytes = entry.CompressedLength;
    private long _bytes;
    private long _run;
    private readonly byte[] _joint = new byte[4];
    private int _jointLength;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _bytes;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = _unpacked.Read(buffer);
        _bytes += count;
        budget.Take(count, _bytes, _packedBytes);
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
            _unpacked.Dispose();
        base.Dispose(disposing);
    }

    private void Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return;

        // A declaration may lie across two reads.
        _joint[_jointLength] = bytes[0];
        if (bytes.Length > 1)
            _joint[_jointLength + 1] = bytes[1];
        Refuse(_joint.AsSpan(0, _jointLength + Math.Min(bytes.Length, 2)));
        Refuse(bytes);

        var last = bytes.LastIndexOf((byte)'<');
        _run = last < 0 ? _run + bytes.Length : bytes.Length - last;
        if (_run > LongestRun)
            throw new InvalidDataException("A part of the workbook has a tag or text without end.");

        var kept = bytes.Length > 1 ? bytes[^2..] : _joint.AsSpan(Math.Max(_jointLength - 1, 0), Math.Min(_jointLength, 1) + 1);
        kept.CopyTo(_joint);
        _jointLength = kept.Length;
    }

    private static void Refuse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("<!D"u8) >= 0 || bytes.IndexOf("<!["u8) >= 0)
            throw new InvalidDataException("A part of the workbook declares a document type or character data.");
    }
}
