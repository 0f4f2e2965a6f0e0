using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Storage.Messages;
using NodaTime;

namespace DrsFunctions.Messages;

/// <summary>A message to a person in a list, as the API gives it.</summary>
public sealed record MessageView(
    string Key,
    string Obligation,
    string Stage,
    string Supplier,
    int? Year,
    string Contact,
    MessageStatus Status,
    Instant QueuedOn,
    Instant? SentOn,
    string? ProviderId,
    string? Reason)
{
    /// <summary>The view of a message.</summary>
    public static MessageView Of(KeptMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new(
            message.Key.ToString(),
            message.Key.Obligation,
            message.Key.Stage,
            message.Key.Supplier,
            message.Year,
            message.Key.Contact,
            message.Status,
            message.QueuedOn,
            message.SentOn,
            message.ProviderId,
            message.Reason);
    }
}
