using DrsFunctions.Compliance.Chasing;

namespace DrsFunctions.Rules.Tests.Chasing;

public sealed class MessageProgressTests
{
    [Theory]
    [InlineData(MessageStatus.Queued, MessageStatus.Sent, MessageStatus.Delivered, MessageStatus.Failed, MessageStatus.Parked, MessageStatus.Dropped, MessageStatus.NotSent)]
    [InlineData(MessageStatus.Sent, MessageStatus.Delivered, MessageStatus.Failed)]
    [InlineData(MessageStatus.Parked, MessageStatus.Queued, MessageStatus.Sent, MessageStatus.Delivered, MessageStatus.Failed, MessageStatus.Dropped)]
    [InlineData(MessageStatus.Delivered)]
    [InlineData(MessageStatus.Failed)]
    [InlineData(MessageStatus.Dropped)]
    [InlineData(MessageStatus.NotSent)]
    public void Status_OfAMessage_NeverGoesBackwards(MessageStatus status, params MessageStatus[] next) =>
        Assert.Equal(next, Enum.GetValues<MessageStatus>().Where(candidate => status.CanBecome(candidate)));
}
