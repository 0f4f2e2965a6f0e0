using DrsFunctions.Storage.Recompute;

namespace DrsFunctions.Storage.Tests.Recompute;

public sealed class RecomputeQueueTests : EmulatedStorage
{
    [Fact]
    public async Task Request_TravelsAsBase64Json_NowOrLater()
    {
        await new RecomputeQueue(Clients).EnqueueAsync(new(Framework, "later", "RaiseTargets"), NodaTime.Duration.FromHours(1), Cancellation);
        await new RecomputeQueue(Clients).EnqueueAsync(new(Framework, "A", "RaiseTargets"), Cancellation);

        var raw = new Azure.Storage.Queues.QueueClient(Emulator.ConnectionString, "recompute");
        var message = Assert.Single((await raw.ReceiveMessagesAsync(maxMessages: 32)).Value);
        Assert.Equal(
            $$"""{"framework":"{{Framework}}","supplier":"A","cause":"RaiseTargets"}""",
            System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(message.Body.ToString())));
    }
}
