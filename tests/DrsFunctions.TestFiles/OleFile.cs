using System.Text;

namespace DrsFunctions.TestFiles;

/// <summary>Writes what the Office files of old, and those with a password, begin with: a container and the names of its streams.</summary>
public static class OleFile
{
    private const int Sector = 512;
    private const int Entry = 128;

    /// <summary>A container whose directory names these streams; the streams themselves are empty.</summary>
    public static byte[] Of(params IReadOnlyList<string> streams)
    {
        var content = new byte[Sector + ((streams.Count + 1) * Entry) + Sector];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(content);
        Write(content.AsSpan(Sector), "Root Entry");
        for (var index = 0; index < streams.Count; index++)
            Write(content.AsSpan(Sector + ((index + 1) * Entry)), streams[index]);
        return content;
    }

    private static void Write(Span<byte> entry, string name)
    {
        var length = Encoding.Unicode.GetBytes(name, entry);
        entry[64] = (byte)(length + 2);
    }
}
