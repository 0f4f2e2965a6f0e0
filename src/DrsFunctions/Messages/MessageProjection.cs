using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Storage.Messages;

namespace DrsFunctions.Messages;

/// <summary>Makes the table say of messages what their ledger says.</summary>
public sealed class MessageProjection(MessageTable messages)
{
    /// <summary>Writes what became of a closed message. One point read where the table says so already; nothing for an open one.</summary>
    public Task FollowAsync(LoggedMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Status == MessageStatus.Queued)
            return Task.CompletedTask;
        var told = KeptMessage.Of(message);
        return messages.ChangeAsync(
            message.Key,
            kept => kept is null || kept.Sequence < told.Sequence || kept.Status != told.Status || kept.Reason != told.Reason
                ? told with { SentOn = told.SentOn ?? kept?.SentOn, ProviderId = told.ProviderId ?? kept?.ProviderId, Attempts = kept?.Attempts ?? 0 }
                : kept,
            cancellationToken);
    }
}
