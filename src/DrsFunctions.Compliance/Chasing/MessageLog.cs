using System.Collections.Immutable;
using DrsFunctions.Compliance.Ledgers;

namespace DrsFunctions.Compliance.Chasing;

/// <summary>The messages about one supplier, by key: each key stands here once, ever.</summary>
/// <param name="ByKey">Each message as its ledger tells it.</param>
public sealed record MessageLog(ImmutableSortedDictionary<string, LoggedMessage> ByKey)
{
    /// <summary>The reason of a message that failed because its address does not work. Other failures pass.</summary>
    public const string PermanentFailure = "permanent-failure";

    /// <summary>No messages.</summary>
    public static MessageLog Empty { get; } = new(ImmutableSortedDictionary.Create<string, LoggedMessage>(StringComparer.Ordinal));

    /// <summary>The messages nobody has closed yet.</summary>
    public IEnumerable<LoggedMessage> Open => ByKey.Values.Where(message => message.Status == MessageStatus.Queued);

    /// <summary>Whether there is or was a message of this key.</summary>
    public bool Has(MessageKey key) => Find(key) is not null;

    /// <summary>The message of this key; null if there never was one.</summary>
    public LoggedMessage? Find(MessageKey key) => ByKey.GetValueOrDefault(key.ToString());

    /// <summary>Whether the address of a contact does not work: a message to it could not be delivered, for good.</summary>
    public bool HasFailedFor(string contact) =>
        ByKey.Values.Any(message => message.Status == MessageStatus.Failed && message.Reason == PermanentFailure && message.Key.Contact == contact);

    /// <summary>The log after a message was written down.</summary>
    public MessageLog With(Entry entry, MessageQueued queued) =>
        new(ByKey.SetItem(queued.Key.ToString(), new(
            queued.Key,
            queued.Template,
            queued.Year,
            queued.DueOn,
            entry.At,
            entry.Sequence,
            MessageStatus.Queued,
            Reason: null,
            (Find(queued.Key)?.TimesQueued ?? 0) + 1)));

    /// <summary>The log after something final, or final for now, was known of a message.</summary>
    public MessageLog With(MessageClosed closed) => ByKey.TryGetValue(closed.Key.ToString(), out var message)
        ? new(ByKey.SetItem(closed.Key.ToString(), message with { Status = closed.Status, Reason = closed.Reason, SentOn = closed.SentOn, ProviderId = closed.ProviderId }))
        : this;
}
