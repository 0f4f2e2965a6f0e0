namespace Embedded.Functions.Blobs;

/// <summary>Whether a version of a blob is being run, has been run, or is given up.</summary>
internal enum ReceiptState
{
    Claimed,
    Done,
    Poisoned,
}

/// <summary>What a function's receipt says about a blob: which version, how it stands, and which host wrote it.</summary>
internal sealed record BlobReceipt(string Version, ReceiptState State, string Owner)
{
    private const string VersionKey = "etag";
    private const string StateKey = "state";
    private const string OwnerKey = "owner";

    /// <summary>Whether the version won't be run again.</summary>
    public bool IsSettled => State != ReceiptState.Claimed;

    /// <summary>Null where the metadata are no receipt's.</summary>
    public static BlobReceipt? Read(IDictionary<string, string> metadata) =>
        metadata.TryGetValue(VersionKey, out var version)
        && metadata.TryGetValue(StateKey, out var text) && Enum.TryParse<ReceiptState>(text, ignoreCase: true, out var state)
        && metadata.TryGetValue(OwnerKey, out var owner)
            ? new(version, state, owner)
            : null;

    public bool IsFor(string version) => string.Equals(Version, version, StringComparison.Ordinal);

    public bool IsBy(string instance) => string.Equals(Owner, instance, StringComparison.Ordinal);

    public Dictionary<string, string> Write() => new(StringComparer.OrdinalIgnoreCase)
    {
        [VersionKey] = Version,
        [StateKey] = State.ToString(),
        [OwnerKey] = Owner,
    };
}
