namespace DrsFunctions.Files.Archives;

/// <summary>Counts what is really unpacked of an archive, however often a part is read and whatever the archive declares.</summary>
internal sealed class UnpackingBudget(FileLimits limits)
{
    private const int SmallPart = 1024 * 1024;
    private long left = limits.MaximumUnpackedBytes;

    /// <summary>Whether more was unpacked than is allowed.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Takes unpacked bytes off.</summary>
    /// <param name="bytes">How many came just now.</param>
    /// <param name="partBytes">How many of this part came so far.</param>
    /// <param name="packedBytes">How many bytes the part has in the archive.</param>
    /// <exception cref="InvalidDataException">There are more than is allowed.</exception>
    public void Take(int bytes, long partBytes, long packedBytes)
    {
        left -= bytes;
        if (left >= 0 && (partBytes <= SmallPart || partBytes / Math.Max(packedBytes, 1) < limits.MaximumUnpackedRatio))
            return;

        IsExceeded = true;
        throw new InvalidDataException("The archive unpacks to more than is allowed.");
    }
}
