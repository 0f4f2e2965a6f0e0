using System.Numerics;
using System.Runtime.InteropServices;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>
/// Which responses a file names, and where: 16 bytes for each, whatever their names are, so that two million take 32 MB. They are
/// only sorted out into parts as they come, and each part is searched at the end, when it fits near the processor.
/// </summary>
internal sealed class ResponseNames
{
    private const int Parts = 256;
    private readonly Part[] parts = [.. Enumerable.Range(0, Parts).Select(_ => new Part())];

    /// <summary>Notes the response of a row.</summary>
    public void Add(ReadOnlySpan<byte> name, int row)
    {
        var hash = ResponseHash.Of(name);
        parts[hash.High & (Parts - 1)].Add(new(hash.High, (uint)(hash.Low & uint.MaxValue), row));
    }

    /// <summary>The rows whose response was named before, in their order.</summary>
    public IReadOnlyList<int> Repeated()
    {
        var rows = new List<int>();
        int[] slots = [];
        foreach (var part in parts)
            part.Search(ref slots, rows);
        rows.Sort();
        return rows;
    }

    /// <summary>96 bits of a name's hash, which tell two million names apart but for a chance of 1 in 10^16, and its row.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Named(ulong High, uint Low, int Row);

    private sealed class Part
    {
        private const int Length = 256;
        private readonly List<Named[]> full = [];
        private Named[] chunk = [];
        private int used;

        public void Add(Named named)
        {
            if (used == chunk.Length)
            {
                if (used > 0)
                    full.Add(chunk);

                // Where the collector leaves it: it would copy each of thousands of chunks twice, a tenth of the time that a file takes.
                (chunk, used) = (GC.AllocateUninitializedArray<Named>(Length, pinned: true), 0);
            }

            chunk[used++] = named;
        }

        public void Search(ref int[] slots, List<int> repeated)
        {
            var count = (full.Count * Length) + used;
            var size = Math.Max(Length, (int)BitOperations.RoundUpToPowerOf2((uint)count * 2));
            if (slots.Length < size)
                slots = new int[size];
            var free = slots.AsSpan(0, size);
            free.Clear();
            for (var at = 0; at < count; at++)
            {
                if (!Put(free, at))
                    repeated.Add(this[at].Row);
            }
        }

        private ref readonly Named this[int at] => ref (at / Length < full.Count ? full[at / Length] : chunk)[at % Length];

        // A slot holds the place of a response, counted from 1.
        private bool Put(Span<int> slots, int at)
        {
            ref readonly var named = ref this[at];
            var mask = slots.Length - 1;
            for (var slot = (int)(named.Low & (uint)mask); ; slot = (slot + 1) & mask)
            {
                if (slots[slot] == 0)
                {
                    slots[slot] = at + 1;
                    return true;
                }

                ref readonly var other = ref this[slots[slot] - 1];
                if (other.High == named.High && other.Low == named.Low)
                    return false;
            }
        }
    }
}
