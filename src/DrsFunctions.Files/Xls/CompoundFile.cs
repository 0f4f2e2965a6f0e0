using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DrsFunctions.Files.Xls;

/// <summary>
/// The container of the Office files of old: streams in chains of sectors (MS-CFB). Every chain must be whole: one that leaves the
/// file, runs in a circle or ends early is an error and never a shorter stream.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int SectorsInHeader = 109;
    private const uint LastSector = 0xFFFFFFFA;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint NoEntry = 0xFFFFFFFF;
    private readonly ReadOnlyMemory<byte> content;
    private readonly int sectorShift;
    private readonly int smallShift;
    private readonly uint smallBelow;
    private readonly uint[] next;
    private readonly uint[] nextSmall;
    private readonly byte[] entries;
    private readonly Dictionary<string, int> root = new(StringComparer.OrdinalIgnoreCase);
    private byte[]? small;

    /// <summary>Opens a container.</summary>
    /// <exception cref="InvalidDataException">It is none, or damaged.</exception>
    public CompoundFile(ReadOnlyMemory<byte> content)
    {
        this.content = content;
        var header = content.Span;
        if (header.Length < HeaderLength)
            throw new InvalidDataException("The header of the file is cut off.");
        sectorShift = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        smallShift = BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        if (sectorShift is not (9 or 12) || smallShift != 6)
            throw new InvalidDataException("The sectors of the file are of a size that no program writes.");
        smallBelow = BinaryPrimitives.ReadUInt32LittleEndian(header[56..]);

        next = ReadNext(header);
        entries = ReadChain(BinaryPrimitives.ReadUInt32LittleEndian(header[48..]));
        var firstSmall = BinaryPrimitives.ReadUInt32LittleEndian(header[60..]);
        nextSmall = firstSmall == EndOfChain ? [] : MemoryMarshal.Cast<byte, uint>(ReadChain(firstSmall)).ToArray();
        ReadRoot();
    }

    /// <summary>Whether the root holds a stream or folder of this name.</summary>
    public bool Has(string name) => root.ContainsKey(name);

    /// <summary>The bytes of a stream of the root.</summary>
    /// <exception cref="InvalidDataException">There is no such stream, or not all of it.</exception>
    public byte[] Read(string name)
    {
        if (!root.TryGetValue(name, out var entry) || entries[(entry * EntryLength) + 66] != 2)
            throw new InvalidDataException("A stream of the file is missing.");

        var (first, length) = PlaceOf(entry);
        if (length > content.Length)
            throw new InvalidDataException("A stream of the file is longer than the file.");
        if (length == 0)
            return [];
        var bytes = length < smallBelow ? ReadSmall(first, (int)length) : ReadChain(first);
        return bytes.Length >= length ? bytes[..(int)length] : throw new InvalidDataException("A stream of the file is cut off.");
    }

    private uint[] ReadNext(ReadOnlySpan<byte> header)
    {
        var size = 1 << sectorShift;
        var most = (content.Length >> sectorShift) + 1;
        var tables = new List<uint>();
        for (var index = 0; index < SectorsInHeader; index++)
            tables.Add(BinaryPrimitives.ReadUInt32LittleEndian(header[(76 + (index * 4))..]));

        var more = BinaryPrimitives.ReadUInt32LittleEndian(header[68..]);
        for (var count = 0; more < LastSector; count++)
        {
            if (count > most)
                throw new InvalidDataException("The sectors of the file run in a circle.");
            var sector = MemoryMarshal.Cast<byte, uint>(Sector(more));
            tables.AddRange(sector[..^1]);
            more = sector[^1];
        }

        var used = tables.FindAll(static sector => sector < LastSector);
        if (used.Count > most)
            throw new InvalidDataException("The file has more tables of sectors than sectors.");
        var table = new uint[used.Count * (size / 4)];
        for (var index = 0; index < used.Count; index++)
            MemoryMarshal.Cast<byte, uint>(Sector(used[index])).CopyTo(table.AsSpan(index * (size / 4)));
        return table;
    }

    private void ReadRoot()
    {
        var count = entries.Length / EntryLength;
        var seen = new HashSet<uint>();
        var waiting = new Stack<uint>();
        waiting.Push(BinaryPrimitives.ReadUInt32LittleEndian(entries.AsSpan(76)));
        while (waiting.TryPop(out var id))
        {
            if (id == NoEntry)
                continue;
            if (id >= count || !seen.Add(id))
                throw new InvalidDataException("The directory of the file is damaged.");
            var entry = entries.AsSpan((int)id * EntryLength, EntryLength);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
            if (length is < 2 or > 64)
                throw new InvalidDataException("A name in the directory of the file is damaged.");
            root.TryAdd(new string(MemoryMarshal.Cast<byte, char>(entry[..(length - 2)])), (int)id);
            waiting.Push(BinaryPrimitives.ReadUInt32LittleEndian(entry[68..]));
            waiting.Push(BinaryPrimitives.ReadUInt32LittleEndian(entry[72..]));
        }
    }

    private (uint First, uint Length) PlaceOf(int entry)
    {
        var bytes = entries.AsSpan(entry * EntryLength, EntryLength);
        return (BinaryPrimitives.ReadUInt32LittleEndian(bytes[116..]), BinaryPrimitives.ReadUInt32LittleEndian(bytes[120..]));
    }

    private byte[] ReadChain(uint first)
    {
        var chain = Follow(first, next, content.Length >> sectorShift);
        var bytes = new byte[chain.Count << sectorShift];
        for (var index = 0; index < chain.Count; index++)
            Sector(chain[index]).CopyTo(bytes.AsSpan(index << sectorShift));
        return bytes;
    }

    private byte[] ReadSmall(uint first, int length)
    {
        small ??= ReadChain(PlaceOf(0).First);
        var chain = Follow(first, nextSmall, small.Length >> smallShift);
        if (chain.Count << smallShift < length)
            throw new InvalidDataException("A stream of the file is cut off.");
        var bytes = new byte[chain.Count << smallShift];
        for (var index = 0; index < chain.Count; index++)
        {
            var at = (long)chain[index] << smallShift;
            if (at + (1 << smallShift) > small.Length)
                throw new InvalidDataException("A stream of the file is cut off.");
            small.AsSpan((int)at, 1 << smallShift).CopyTo(bytes.AsSpan(index << smallShift));
        }

        return bytes;
    }

    private static List<uint> Follow(uint first, uint[] next, int most)
    {
        var chain = new List<uint>();
        for (var sector = first; sector != EndOfChain; sector = next[sector])
        {
            if (sector >= next.Length || chain.Count >= most)
                throw new InvalidDataException("The sectors of a stream are lost or run in a circle.");
            chain.Add(sector);
        }

        return chain;
    }

    private ReadOnlySpan<byte> Sector(uint number)
    {
        var size = 1 << sectorShift;
        var at = (number + 1L) << sectorShift;
        if (at + size <= content.Length)
            return content.Span.Slice((int)at, size);
        throw new InvalidDataException("A sector of the file is cut off.");
    }
}
