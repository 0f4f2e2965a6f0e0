namespace DrsFunctions.Compliance.Chasing;

/// <summary>In which order things become of a message: never backwards, whatever is told twice or late.</summary>
public static class MessageProgress
{
    /// <summary>Whether one can follow another. What was delivered stays delivered; only what is parked can be queued again.</summary>
    public static bool CanBecome(this MessageStatus status, MessageStatus next) => status switch
    {
        MessageStatus.Queued => next != MessageStatus.Queued,
        MessageStatus.Sent => next is MessageStatus.Delivered or MessageStatus.Failed,
        MessageStatus.Parked => next is not (MessageStatus.Parked or MessageStatus.NotSent),
        _ => false,
    };
}
