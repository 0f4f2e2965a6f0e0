using System.Text.Unicode;

namespace DrsFunctions.Files.Csv;

/// <summary>A sample that was read ahead and what follows it, as one stream. It can hold all of it to be UTF-8.</summary>
internal sealed class Utf8Stream(ReadOnlyMemory<byte> start, Stream rest, bool isChecked) : Stream
{
    private readonly byte[] cut = new byte[4];
    private ReadOnlyMemory<byte> ahead = start;
    private int cutLength;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="NotUtf8Exception">The bytes are not UTF-8.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(ahead.Length, buffer.Length);
        if (count > 0)
        {
            ahead.Span[..count].CopyTo(buffer);
            ahead = ahead[count..];
        }
        else
        {
            count = rest.Read(buffer);
        }

        Check(buffer[..count], isEnd: count == 0 && buffer.Length > 0);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="NotUtf8Exception">The bytes are not UTF-8.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!ahead.IsEmpty)
            return Read(buffer.Span);
        var count = await rest.ReadAsync(buffer, cancellationToken);
        Check(buffer.Span[..count], isEnd: count == 0 && buffer.Length > 0);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Check(ReadOnlySpan<byte> bytes, bool isEnd)
    {
        if (!isChecked)
            return;
        if (isEnd)
        {
            if (cutLength > 0)
                throw new NotUtf8Exception();
            return;
        }

        // A character may be cut by the end of a read.
        while (cutLength > 0 && bytes.Length > 0)
        {
            cut[cutLength++] = bytes[0];
            bytes = bytes[1..];
            if (cutLength < LengthOf(cut[0]))
                continue;
            if (!Utf8.IsValid(cut.AsSpan(0, cutLength)))
                throw new NotUtf8Exception();
            cutLength = 0;
        }

        var whole = WholeLength(bytes);
        if (!Utf8.IsValid(bytes[..whole]))
            throw new NotUtf8Exception();
        if (whole == bytes.Length)
            return;
        bytes[whole..].CopyTo(cut);
        cutLength = bytes.Length - whole;
    }

    private static int WholeLength(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var value = bytes[^back];
            if (value >= 0xC0)
                return LengthOf(value) > back ? bytes.Length - back : bytes.Length;
            if (value < 0x80)
                break;
        }

        return bytes.Length;
    }

    private static int LengthOf(byte first) => first switch
    {
        >= 0xF0 => 4,
        >= 0xE0 => 3,
        _ => 2,
    };
}
