using DrsFunctions.Compliance.Chasing;
using NodaTime;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>What became of a message to a person: delivered, failed, parked, dropped or not sent.</summary>
/// <param name="Key">Which message.</param>
/// <param name="Status">What became of it.</param>
/// <param name="ProviderId">Its id at the provider, where it got there.</param>
/// <param name="Reason">Why, where it did not reach its address.</param>
/// <param name="SentOn">When the provider took it, where it did.</param>
public sealed record MessageClosed(MessageKey Key, MessageStatus Status, string? ProviderId, string? Reason, Instant? SentOn = null) : Change;
