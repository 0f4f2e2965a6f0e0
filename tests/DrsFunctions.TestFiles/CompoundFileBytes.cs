using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace DrsFunctions.TestFiles;

/// <summary>Writes containers of streams, as Office files of old are; every stream in sectors of its own.</summary>
public static class CompoundFileBytes
{
    private const int Sector = 512;
    private const int Entry = 128;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;
    private const uint Table = 0xFFFFFFFD;

    /// <summary>A container of streams by their names.</summary>
    public static byte[] Of(params IReadOnlyList<(string Name, byte[] Content)> streams)
    {
        var directory = new byte[RoundUp((streams.Count + 1) * Entry)];
        var content = new MemoryStream();
        var next = new List<uint>();
        WriteEntry(directory, 0, "Root Entry", type: 5, right: Free, child: streams.Count > 0 ? 1u : Free, EndOfChain, 0);
        for (var index = 0; index < streams.Count; index++)
        {
            var (name, bytes) = streams[index];
            var right = index + 1 < streams.Count ? (uint)index + 2 : Free;
            WriteEntry(directory, index + 1, name, type: 2, right, Free, bytes.Length == 0 ? EndOfChain : (uint)next.Count, bytes.Length);
            Append(content, next, bytes);
        }

        var directoryAt = (uint)next.Count;
        Append(content, next, directory);

        var tables = 1;
        while ((next.Count + tables) * 4 > tables * Sector)
            tables++;
        var tableAt = (uint)next.Count;
        next.AddRange(Enumerable.Repeat(Table, tables));
        while (next.Count % (Sector / 4) != 0)
            next.Add(Free);
        content.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(next)));
        return [.. Header(directoryAt, tableAt, tables), .. content.ToArray()];
    }

    private static byte[] Header(uint directoryAt, uint tableAt, int tables)
    {
        var header = new byte[Sector];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(24), 0x3E);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(26), 3);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(28), 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(32), 6);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(44), tables);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(48), directoryAt);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(60), EndOfChain);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(68), EndOfChain);
        for (var index = 0; index < 109; index++)
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(76 + (index * 4)), index < tables ? tableAt + (uint)index : Free);
        return header;
    }

    private static void Append(MemoryStream content, List<uint> next, byte[] bytes)
    {
        var sectors = RoundUp(bytes.Length) / Sector;
        for (var index = 1; index <= sectors; index++)
            next.Add(index == sectors ? EndOfChain : (uint)next.Count + 1);
        content.Write(bytes);
        content.Write(new byte[(sectors * Sector) - bytes.Length]);
    }

    private static void WriteEntry(byte[] directory, int index, string name, byte type, uint right, uint child, uint first, int length)
    {
        var entry = directory.AsSpan(index * Entry, Entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)(Encoding.Unicode.GetBytes(name, entry) + 2));
        entry[66] = type;
        BinaryPrimitives.WriteUInt32LittleEndian(entry[68..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[72..], right);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], first);
        BinaryPrimitives.WriteInt32LittleEndian(entry[120..], length);
    }

    private static int RoundUp(int length) => (length + Sector - 1) / Sector * Sector;
}
