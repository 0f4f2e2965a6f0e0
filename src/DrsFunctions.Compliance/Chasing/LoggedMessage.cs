using NodaTime;

namespace DrsFunctions.Compliance.Chasing;

/// <summary>A message to a person, as its supplier's ledger knows it.</summary>
/// <param name="Key">What makes it the only one of its kind.</param>
/// <param name="Template">Its text.</param>
/// <param name="Year">The reporting year it is about, where it is about one.</param>
/// <param name="DueOn">By when what it is about is owed, where it is owed.</param>
/// <param name="QueuedOn">When it was written down last.</param>
/// <param name="Sequence">The place of that entry in the ledger.</param>
/// <param name="Status">What became of it: queued until the ledger says otherwise.</param>
/// <param name="Reason">Why it failed, is parked, was dropped or not sent.</param>
/// <param name="TimesQueued">How often it was written down: once, and again for each day on which it was offered again after it was parked.</param>
/// <param name="SentOn">When the provider took it, where it did and the message is closed.</param>
/// <param name="ProviderId">Its id at the provider, where it got there and the message is closed.</param>
public sealed record LoggedMessage(
    MessageKey Key,
    MessageTemplate Template,
    int? Year,
    LocalDate? DueOn,
    Instant QueuedOn,
    long Sequence,
    MessageStatus Status,
    string? Reason,
    int TimesQueued = 1,
    Instant? SentOn = null,
    string? ProviderId = null);
