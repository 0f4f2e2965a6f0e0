using DrsFunctions.Clock;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Storage.Messages;
using DrsFunctions.Telemetry;

namespace DrsFunctions.Messages;

/// <summary>Takes in what the provider says became of a message, however it is heard: by callback, by asking, or on a second try.</summary>
public sealed class DeliveryResults(MessageTable messages, MessageClosing closing, AppClock clock)
{
    /// <summary>Takes in what the provider says. Hearing it twice, or late, changes nothing.</summary>
    /// <param name="key">The message.</param>
    /// <param name="heard">What the provider says of it.</param>
    /// <param name="cause">The function that heard.</param>
    /// <param name="cancellationToken">Stops between two steps; doing it again is safe.</param>
    /// <returns>Whether there is such a message.</returns>
    public async Task<bool> TakeAsync(MessageKey key, ProviderMessage heard, string cause, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(heard);
        var kept = await messages.FindAsync(key, cancellationToken);
        if (heard.Status == MessageStatus.Sent)
            return kept is not null && await SentAsync(key, heard, cancellationToken);
        var sentOn = kept?.SentOn ?? clock.GetCurrentInstant();
        return await closing.CloseAsync(new(key, heard.Status, heard.Id, heard.Reason, sentOn), cause, cancellationToken);
    }

    private async Task<bool> SentAsync(MessageKey key, ProviderMessage heard, CancellationToken cancellationToken)
    {
        Figures.Came(key, MessageStatus.Sent);
        await messages.ChangeAsync(
            key,
            kept => kept is { } message && message.Status.CanBecome(MessageStatus.Sent)
                ? message with { Status = MessageStatus.Sent, SentOn = clock.GetCurrentInstant(), ProviderId = heard.Id, Reason = null, WaitsUntil = null }
                : kept,
            cancellationToken);
        return true;
    }
}
