using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>A 128-bit hash of a response's name (MurmurHash3, x64 variant).</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct ResponseHash(ulong High, ulong Low)
{
    private const ulong C1 = 0x87C37B91114253D5;
    private const ulong C2 = 0x4CF5AD432745937F;
    private const int Block = 16;
    private const int Half = 8;

    public static ResponseHash Of(ReadOnlySpan<byte> name)
    {
        unchecked
        {
            ulong h1 = 0, h2 = 0;
            var rest = name;
            for (; rest.Length >= Block; rest = rest[Block..])
            {
                h1 ^= MixFirst(BinaryPrimitives.ReadUInt64LittleEndian(rest));
                h1 = (BitOperations.RotateLeft(h1, 27) + h2) * 5 + 0x52DCE729;
                h2 ^= MixSecond(BinaryPrimitives.ReadUInt64LittleEndian(rest[Half..]));
                h2 = (BitOperations.RotateLeft(h2, 31) + h1) * 5 + 0x38495AB5;
            }

            h2 ^= MixSecond(rest.Length > Half ? Partial(rest[Half..]) : 0);
            h1 ^= MixFirst(rest.Length >= Half ? BinaryPrimitives.ReadUInt64LittleEndian(rest) : Partial(rest));

            h1 ^= (ulong)name.Length;
            h2 ^= (ulong)name.Length;
            h1 += h2;
            h2 += h1;
            h1 = Finish(h1);
            h2 = Finish(h2);
            h1 += h2;
            h2 += h1;
            return new(h1, h2);
        }
    }

    private static ulong Partial(ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (var at = bytes.Length - 1; at >= 0; at--)
            value = (value << 8) | bytes[at];
        return value;
    }

    private static ulong MixFirst(ulong key) => unchecked(BitOperations.RotateLeft(key * C1, 31) * C2);

    private static ulong MixSecond(ulong key) => unchecked(BitOperations.RotateLeft(key * C2, 33) * C1);

    private static ulong Finish(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
            hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
            return hash ^ (hash >> 33);
        }
    }
}
