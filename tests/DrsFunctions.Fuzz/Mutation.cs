using System.IO.Compression;

namespace DrsFunctions.Fuzz;

/// <summary>Damages files: in their bytes, or inside the parts of an archive that stays whole.</summary>
internal sealed class Mutation(Random chance)
{
    private static readonly byte[][] Words = [.. ((string[])["<", ">", "\"", "&a;", "<!DOCTYPE x>", "\0", "\u202E", "-1", "9999999999", "1e999", "{", "[", ",", "\n", "=1+1"]).Select(System.Text.Encoding.UTF8.GetBytes)];

    /// <summary>A damaged copy.</summary>
    public byte[] Of(byte[] original, byte[] other) =>
        original.AsSpan().StartsWith("PK"u8) && chance.Next(3) > 0 ? OfArchive(original, other) : OfBytes(original, other);

    private byte[] OfArchive(byte[] original, byte[] other)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(original));
            var damaged = chance.Next(Math.Max(archive.Entries.Count, 1));
            return TestFiles.ZipFile.OfBytes(archive.Entries.Where(entry => entry.Length < 1_000_000).Select((entry, index) =>
            {
                using var stream = entry.Open();
                using var content = new MemoryStream();
                stream.CopyTo(content);
                return KeyValuePair.Create(entry.FullName, index == damaged ? OfBytes(content.ToArray(), other) : content.ToArray());
            }).ToList());
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return OfBytes(original, other);
        }
    }

    private byte[] OfBytes(byte[] original, byte[] other)
    {
        var bytes = original.ToList();
        for (var times = chance.Next(1, 9); times > 0 && bytes.Count > 0; times--)
        {
            var at = chance.Next(bytes.Count);
            var length = Math.Min(chance.Next(1, 65), bytes.Count - at);
            switch (chance.Next(7))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << chance.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)chance.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.InsertRange(at, Words[chance.Next(Words.Length)]);
                    break;
                case 5 when other.Length > 0:
                    var from = chance.Next(other.Length);
                    bytes.InsertRange(at, other[from..Math.Min(other.Length, from + 512)]);
                    break;
                case 6 when times == 1:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }
}
