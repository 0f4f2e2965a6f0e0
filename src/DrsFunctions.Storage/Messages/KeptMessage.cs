using Azure;
using DrsFunctions.Compliance.Chasing;
using NodaTime;

namespace DrsFunctions.Storage.Messages;

/// <summary>A message to a person, and how far it has come. Whom it goes to is known here by an opaque id only.</summary>
/// <param name="Key">What makes it the only one of its kind.</param>
/// <param name="Template">Its text.</param>
/// <param name="Year">The reporting year it is about, where it is about one.</param>
/// <param name="DueOn">By when what it is about is owed, where it is owed.</param>
/// <param name="QueuedOn">When the ledger wrote it down last.</param>
/// <param name="Sequence">The place of that entry in the ledger.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="Reason">Why it failed, is parked, was dropped or not sent.</param>
/// <param name="SentOn">When the provider took it.</param>
/// <param name="ProviderId">Its id at the provider.</param>
/// <param name="Attempts">How often it was begun to be sent, since the ledger wrote it down last.</param>
/// <param name="WaitsUntil">Until when nobody tries: somebody is trying, or its next try is then.</param>
public sealed record KeptMessage(
    MessageKey Key,
    MessageTemplate Template,
    int? Year,
    LocalDate? DueOn,
    Instant QueuedOn,
    long Sequence,
    MessageStatus Status,
    string? Reason,
    Instant? SentOn,
    string? ProviderId,
    int Attempts,
    Instant? WaitsUntil)
{
    /// <summary>The version of the row itself, where it was read or written before.</summary>
    public ETag? Row { get; init; }

    /// <summary>A message as its ledger tells it.</summary>
    public static KeptMessage Of(LoggedMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new(
            message.Key,
            message.Template,
            message.Year,
            message.DueOn,
            message.QueuedOn,
            message.Sequence,
            message.Status,
            message.Reason,
            message.SentOn,
            message.ProviderId,
            Attempts: 0,
            WaitsUntil: null);
    }
}
