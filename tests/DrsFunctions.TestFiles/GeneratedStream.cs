using System.Text;

namespace DrsFunctions.TestFiles;

/// <summary>A file that is made up while it is read, so that a long one needs no memory.</summary>
/// <param name="pieces">Its text, piece by piece.</param>
public sealed class GeneratedStream(IEnumerable<string> pieces) : Stream
{
    private readonly IEnumerator<string> rest = pieces.GetEnumerator();
    private ReadOnlyMemory<byte> piece;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var filled = 0;
        while (filled < buffer.Length)
        {
            if (piece.IsEmpty)
            {
                if (!rest.MoveNext())
                    break;
                piece = Encoding.UTF8.GetBytes(rest.Current);
            }

            var count = Math.Min(piece.Length, buffer.Length - filled);
            piece.Span[..count].CopyTo(buffer[filled..]);
            piece = piece[count..];
            filled += count;
        }

        return filled;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rest.Dispose();
        base.Dispose(disposing);
    }
}
