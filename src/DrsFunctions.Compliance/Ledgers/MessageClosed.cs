using DrsFunctions.Compliance.Chasing;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>What became of a message to a person: delivered, failed, parked, dropped or not sent.</summary>
/// <param name="Key">Which message.</param>
/// <param name="Status">What became of it.</param>
/// <param name="ProviderId">Its id at the provider, where it got there.</param>
/// <param name="Reason">Why, where it did not reach its address.</param>
public sealed record MessageClosed(MessageKey Key, MessageStatus Status, string? ProviderId, string? Reason) : Change;
