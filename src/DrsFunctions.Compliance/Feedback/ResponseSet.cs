namespace DrsFunctions.Compliance.Feedback;

/// <summary>
/// Which responses a file has named so far: 16 bytes for each, whatever their names are, in 64 small tables that grow one by one,
/// so that growing never doubles the whole. Two million take 64 MB.
/// </summary>
internal sealed class ResponseSet
{
    private const int Parts = 64;
    private const int Start = 64;
    private readonly Part[] parts = [.. Enumerable.Range(0, Parts).Select(_ => new Part())];

    /// <summary>Notes a response.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(ReadOnlySpan<byte> name)
    {
        var hash = ResponseHash.Of(name);
        return parts[hash.High & (Parts - 1)].Add(hash);
    }

    private sealed class Part
    {
        private ResponseHash[] slots = new ResponseHash[Start];
        private int count;
        private bool hasFree;

        public bool Add(ResponseHash hash)
        {
            if (hash == default)
            {
                // The hash that marks free slots has a place of its own.
                var isNew = !hasFree;
                hasFree = true;
                return isNew;
            }

            if (count * 10L >= slots.Length * 9L)
                Grow();
            if (!Put(slots, hash))
                return false;
            count++;
            return true;
        }

        private static bool Put(ResponseHash[] slots, ResponseHash hash)
        {
            var mask = slots.Length - 1;
            for (var at = (int)(hash.Low & (uint)mask); ; at = (at + 1) & mask)
            {
                if (slots[at] == hash)
                    return false;
                if (slots[at] != default)
                    continue;
                slots[at] = hash;
                return true;
            }
        }

        private void Grow()
        {
            var larger = new ResponseHash[slots.Length * 2];
            foreach (var hash in slots.Where(hash => hash != default))
                Put(larger, hash);
            slots = larger;
        }
    }
}
