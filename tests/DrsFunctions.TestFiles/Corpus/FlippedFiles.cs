namespace DrsFunctions.TestFiles.Corpus;

/// <summary>Files in which bits have turned over, as on broken disks.</summary>
internal static class FlippedFiles
{
    public static IEnumerable<BadFile> All(int seed, int each)
    {
        var chance = new Random(seed);
        foreach (var (format, original) in BadFiles.Tables(seed, rows: 20))
        {
            for (var number = 1; number <= each; number++)
            {
                var content = original.ToArray();
                for (var flips = 1 << (number % 8); flips > 0; flips--)
                    content[chance.Next(content.Length)] ^= (byte)(1 << chance.Next(8));
                yield return new($"{format} with turned bits {number}", content);
            }
        }
    }
}
