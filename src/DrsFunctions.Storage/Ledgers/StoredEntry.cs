using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Storage.Json;
using NodaTime;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>A line of a ledger as it is kept and served.</summary>
/// <param name="Sequence">Its place in the ledger, from 1, without gaps.</param>
/// <param name="At">When it was written, by the app's clock.</param>
/// <param name="Kind">What kind of change it tells: <c>planAccepted</c>.</param>
/// <param name="Actor">Who caused it.</param>
/// <param name="Cause">What caused it.</param>
/// <param name="Year">The reporting year it is about, where it is about one.</param>
/// <param name="Body">What it tells, as it was written.</param>
/// <param name="PreviousHash">The hash of the entry before it; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over the previous hash and this entry, in lower-case hex.</param>
public sealed record StoredEntry(
    long Sequence,
    Instant At,
    string Kind,
    string Actor,
    string? Cause,
    int? Year,
    RawJson Body,
    string PreviousHash,
    string Hash)
{
    /// <summary>The entry that it tells.</summary>
    /// <exception cref="System.Text.Json.JsonException">Its kind is unknown, or its body does not fit the kind.</exception>
    public Entry ToEntry() => new(Sequence, At, Actor, Cause, ChangeKinds.Read(Kind, Body.Text));
}
