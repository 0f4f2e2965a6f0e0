using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Messages;

/// <summary>Every hour looks after the messages of which nothing is heard, and offers those that are parked again.</summary>
public sealed class FollowUpMessages(MessageFollowUp followUp)
{
    private const string EveryHour = "0 20 * * * *";

    /// <summary>Runs every hour.</summary>
    [Function(nameof(FollowUpMessages))]
    public Task Run([TimerTrigger(EveryHour)] TimerInfo timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        return followUp.RunAsync(cancellationToken);
    }
}
