using System.Text;
using DrsFunctions.Storage.Messages;
using NodaTime;

namespace DrsFunctions.Storage.Tests.Messages;

public sealed class MessageQueueTests : EmulatedStorage
{
    [Fact]
    public async Task Request_TravelsAsBase64Json_NowOrLater()
    {
        var queue = new MessageQueue(Clients);
        await queue.EnqueueAsync(new(Framework, "A", "report", "4", "dueSoon", "later"), Duration.FromHours(3), Cancellation);
        await queue.EnqueueAsync(new(Framework, "A", "report", "4", "dueSoon", "now"), after: null, Cancellation);

        var raw = new Azure.Storage.Queues.QueueClient(Emulator.ConnectionString, "messages");
        var message = Assert.Single((await raw.ReceiveMessagesAsync(maxMessages: 32)).Value);
        Assert.Equal(
            $$"""{"framework":"{{Framework}}","supplier":"A","key":"{{Framework}}|A|report|4|dueSoon|now"}""",
            Encoding.UTF8.GetString(Convert.FromBase64String(message.Body.ToString())));
    }
}
