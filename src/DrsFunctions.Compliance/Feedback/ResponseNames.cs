using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>
/// Which responses a file names, and where: 16 bytes for each, whatever their names are, so that two million take 32 MB. They are
/// only sorted out into parts as they come, and each part is searched at the end, when it fits near the processor. What they lie in
/// is lent by the process's pool: memory that the system has not given yet costs more than all that is done with it.
/// </summary>
internal sealed class ResponseNames
{
    private const int Parts = 256;
    private const int ChunkLength = 256;
    private const int SlabLength = 256 * ChunkLength;
    private readonly Part[] parts = [.. Enumerable.Range(0, Parts).Select(_ => new Part())];
    private readonly List<Named[]> slabs = [];
    private int slabUsed = SlabLength;

    /// <summary>Notes the response of a row.</summary>
    public void Add(ReadOnlySpan<byte> name, int row)
    {
        var hash = ResponseHash.Of(name);
        var part = parts[hash.High & (Parts - 1)];
        if (part.IsFull)
            part.Extend(NextChunk());
        part.Add(new(hash.High, (uint)(hash.Low & uint.MaxValue), row));
    }

    /// <summary>The rows whose response was named before, in their order. Asked for once, after all were noted.</summary>
    public IReadOnlyList<int> Repeated()
    {
        var rows = new List<int>();
        var most = parts.Max(part => part.Count);
        var responses = ArrayPool<Named>.Shared.Rent(most);
        var slots = ArrayPool<int>.Shared.Rent(Math.Max(ChunkLength, (int)BitOperations.RoundUpToPowerOf2((uint)most * 2)));
        foreach (var part in parts)
            Search(responses.AsSpan(0, part.CopyTo(responses)), slots, rows);
        ArrayPool<int>.Shared.Return(slots);
        ArrayPool<Named>.Shared.Return(responses);
        foreach (var slab in slabs)
            ArrayPool<Named>.Shared.Return(slab);
        slabs.Clear();
        rows.Sort();
        return rows;
    }

    private ArraySegment<Named> NextChunk()
    {
        if (slabUsed == SlabLength)
        {
            slabs.Add(ArrayPool<Named>.Shared.Rent(SlabLength));
            slabUsed = 0;
        }

        var chunk = new ArraySegment<Named>(slabs[^1], slabUsed, ChunkLength);
        slabUsed += ChunkLength;
        return chunk;
    }

    private static void Search(ReadOnlySpan<Named> responses, Span<int> slots, List<int> repeated)
    {
        var size = Math.Max(ChunkLength, (int)BitOperations.RoundUpToPowerOf2((uint)responses.Length * 2));
        var free = slots[..size];
        free.Clear();
        for (var at = 0; at < responses.Length; at++)
        {
            if (!Put(responses, free, at))
                repeated.Add(responses[at].Row);
        }
    }

    // A slot holds the place of a response, counted from 1.
    private static bool Put(ReadOnlySpan<Named> responses, Span<int> slots, int at)
    {
        ref readonly var named = ref responses[at];
        var mask = slots.Length - 1;
        for (var slot = (int)(named.Low & (uint)mask); ; slot = (slot + 1) & mask)
        {
            if (slots[slot] == 0)
            {
                slots[slot] = at + 1;
                return true;
            }

            ref readonly var other = ref responses[slots[slot] - 1];
            if (other.High == named.High && other.Low == named.Low)
                return false;
        }
    }

    /// <summary>96 bits of a name's hash, which tell two million names apart but for a chance of 1 in 10^16, and its row.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Named(ulong High, uint Low, int Row);

    private sealed class Part
    {
        private readonly List<ArraySegment<Named>> full = [];
        private ArraySegment<Named> chunk = new([]);
        private int used;

        public int Count => (full.Count * ChunkLength) + used;

        public bool IsFull => used == chunk.Count;

        public void Extend(ArraySegment<Named> next)
        {
            if (used > 0)
                full.Add(chunk);
            (chunk, used) = (next, 0);
        }

        public void Add(Named named) => chunk.Array![chunk.Offset + used++] = named;

        public int CopyTo(Span<Named> responses)
        {
            for (var number = 0; number < full.Count; number++)
                full[number].AsSpan().CopyTo(responses[(number * ChunkLength)..]);
            chunk.AsSpan(0, used).CopyTo(responses[(full.Count * ChunkLength)..]);
            return Count;
        }
    }
}
