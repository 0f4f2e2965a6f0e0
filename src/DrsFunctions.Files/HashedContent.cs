using System.Security.Cryptography;

namespace DrsFunctions.Files;

/// <summary>
/// A file that can be opened more than once and is hashed as it is read: what is read from its beginning on is hashed then, the rest
/// when its hash is asked for. It is never in memory as a whole. Where it is read asynchronously, a piece is hashed on another thread
/// while its reader goes through it.
/// </summary>
/// <param name="open">Opens the file at its beginning; every time the same bytes.</param>
public sealed class HashedContent(Func<CancellationToken, Task<Stream>> open) : IDisposable
{
    private const int Chunk = 81920;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private Task hashing = Task.CompletedTask;
    private byte[] piece = [];
    private long hashed;

    /// <summary>Opens the file. It can be sought if what <c>open</c> gives can.</summary>
    public async Task<Stream> OpenAsync(CancellationToken cancellationToken) => new HashingStream(this, await open(cancellationToken));

    /// <summary>The SHA-256 of all of its bytes, in lower-case hex, and how many those are. Asked for once.</summary>
    public async Task<(string Sha256, long Length)> CompleteAsync(CancellationToken cancellationToken)
    {
        await using var stream = await OpenAsync(cancellationToken);
        if (stream.CanSeek)
            stream.Position = hashed;
        var buffer = new byte[Chunk];
        while (await stream.ReadAsync(buffer, cancellationToken) > 0)
        {
            // Reading is hashing.
        }

        await hashing;
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), hashed);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        hashing.GetAwaiter().GetResult();
        hash.Dispose();
    }

    private void Hash(long position, ReadOnlySpan<byte> bytes)
    {
        hashing.GetAwaiter().GetResult();
        hash.AppendData(bytes[Known(position, bytes.Length)..]);
    }

    // The reader may write over its buffer as soon as it has it: what is hashed meanwhile is a copy.
    private async ValueTask HashAsync(long position, ReadOnlyMemory<byte> bytes)
    {
        await hashing;
        var fresh = bytes[Known(position, bytes.Length)..];
        if (fresh.IsEmpty)
            return;
        if (piece.Length < fresh.Length)
            piece = new byte[fresh.Length];
        fresh.CopyTo(piece);
        hashing = Task.Run(() => hash.AppendData(piece, 0, fresh.Length));
    }

    // How much of what was read is hashed already, or cannot be hashed yet because something before it was not read.
    private int Known(long position, int length)
    {
        if (position > hashed || position + length <= hashed)
            return length;
        var known = (int)(hashed - position);
        hashed = position + length;
        return known;
    }

    private sealed class HashingStream(HashedContent content, Stream inner) : Stream
    {
        private long position;

        public override bool CanRead => true;

        public override bool CanSeek => inner.CanSeek;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position
        {
            get => position;
            set => Seek(value, SeekOrigin.Begin);
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            content.Hash(position, buffer[..count]);
            position += count;
            return count;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await inner.ReadAsync(buffer, cancellationToken);
            await content.HashAsync(position, buffer[..count]);
            position += count;
            return count;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override long Seek(long offset, SeekOrigin origin) => position = inner.Seek(offset, origin);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
