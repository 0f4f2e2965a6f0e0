using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Embedded.Functions.Tests.Support;
using Microsoft.Azure.Functions.Worker;

namespace Embedded.Functions.Tests;

public sealed class QueueTriggerTests
{
    private const string Quick = """{"extensions":{"queues":{"visibilityTimeout":"00:00:00","maxPollingInterval":"00:00:00.500","maxDequeueCount":3}}}""";

    public sealed record Recompute(string Supplier, int Year);

    public sealed class Binds(Recorder recorder)
    {
        [Function("BindsRecord")]
        public void Record([QueueTrigger("%Queue%-record")] Recompute message) => recorder.Add($"{message.Supplier} {message.Year}");

        [Function("BindsText")]
        public void Text([QueueTrigger("%Queue%-text")] string message) => recorder.Add("text " + message);

        [Function("BindsData")]
        public void Data([QueueTrigger("%Queue%-data")] BinaryData message) => recorder.Add($"data {message}");

        [Function("BindsMessage")]
        public void Message([QueueTrigger("%Queue%-message")] QueueMessage message) => recorder.Add($"message {message.Body} {message.DequeueCount}");
    }

    public sealed class Fails(Recorder recorder)
    {
        [Function("FailsAlways")]
        public void Run([QueueTrigger("%Queue%")] QueueMessage message)
        {
            recorder.Add("try " + message.DequeueCount);
            throw new InvalidOperationException("as told");
        }
    }

    public sealed class Counts(Recorder recorder)
    {
        [Function("Counts")]
        public async Task Run([QueueTrigger("%Queue%")] string message)
        {
            await Task.Delay(20);
            recorder.Add(message);
        }
    }

    [Fact]
    public async Task Message_OfEachType_IsBound()
    {
        var name = Emulator.Name("queue");
        await using var host = await TestHost.StartAsync(TestHost.Settings(("Queue", name)), [typeof(Binds)], hostJson: Quick);

        await (await QueueAsync(name + "-record")).SendMessageAsync("""{"supplier":"S1","Year":4}""");
        await (await QueueAsync(name + "-text")).SendMessageAsync("hello");
        await (await QueueAsync(name + "-data")).SendMessageAsync("bytes");
        await (await QueueAsync(name + "-message")).SendMessageAsync("whole");

        await host.Recorder.WaitForAsync("S1 4");
        await host.Recorder.WaitForAsync("text hello");
        await host.Recorder.WaitForAsync("data bytes");
        await host.Recorder.WaitForAsync("message whole 1");
    }

    [Fact]
    public async Task EncodingNone_Message_IsReadAsItIs()
    {
        var name = Emulator.Name("queue");
        var queue = await QueueAsync(name, QueueMessageEncoding.None);
        await queue.SendMessageAsync("plain");
        await using var host = await TestHost.StartAsync(
            TestHost.Settings(("Queue", name)), [typeof(Counts)], hostJson: """{"extensions":{"queues":{"messageEncoding":"none"}}}""");

        await host.Recorder.WaitForAsync("plain");
    }

    [Fact]
    public async Task FailingFunction_AfterSoManyTries_MovesTheMessageToThePoisonQueue()
    {
        var name = Emulator.Name("queue");
        var queue = await QueueAsync(name);
        await queue.SendMessageAsync("bad");
        await using var host = await TestHost.StartAsync(TestHost.Settings(("Queue", name)), [typeof(Fails)], hostJson: Quick);

        await host.Recorder.WaitForAsync("try 3");
        var poison = await ReceivedAsync(new(await Emulator.ConnectionAsync(), name + "-poison", new() { MessageEncoding = QueueMessageEncoding.Base64 }));

        Assert.Equal("bad", poison);
        Assert.Equal(["try 1", "try 2", "try 3"], host.Recorder.Entries);
        Assert.Equal(0, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task Message_ThatIsNotBase64_EndsOnThePoisonQueue()
    {
        var name = Emulator.Name("queue");
        await (await QueueAsync(name, QueueMessageEncoding.None)).SendMessageAsync("not base64!");
        await using var host = await TestHost.StartAsync(TestHost.Settings(("Queue", name)), [typeof(Counts)], hostJson: Quick);

        var poison = await ReceivedAsync(new(await Emulator.ConnectionAsync(), name + "-poison"));

        Assert.Equal("not base64!", poison);
        Assert.Empty(host.Recorder.Entries);
    }

    [Fact]
    public async Task FailingFunction_WithAVisibilityTimeout_IsNotTriedBefore()
    {
        var name = Emulator.Name("queue");
        await (await QueueAsync(name)).SendMessageAsync("bad");
        await using var host = await TestHost.StartAsync(
            TestHost.Settings(("Queue", name)), [typeof(Fails)], hostJson: """{"extensions":{"queues":{"visibilityTimeout":"00:00:03","maxPollingInterval":"00:00:00.200"}}}""");

        await host.Recorder.WaitForAsync("try 1");
        await Task.Delay(1500);
        Assert.Equal(0, host.Recorder.Count("try 2"));

        await host.Recorder.WaitForAsync("try 2");
    }

    [Fact]
    public async Task ManyMessages_OnTwoHosts_AreEachHandledOnce()
    {
        var name = Emulator.Name("queue");
        var queue = await QueueAsync(name);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => queue.SendMessageAsync($"m{i}")));
        var recorder = new Recorder();
        var settings = TestHost.Settings(("Queue", name));
        await using var one = await TestHost.StartAsync(settings, [typeof(Counts)], recorder, hostJson: Quick);
        await using var other = await TestHost.StartAsync(settings, [typeof(Counts)], recorder, hostJson: Quick);

        await recorder.WaitAsync(entries => entries.Count >= 100);
        await Task.Delay(500);

        Assert.Equal(100, recorder.Entries.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(100, recorder.Entries.Count);
    }

    private static async Task<QueueClient> QueueAsync(string name, QueueMessageEncoding encoding = QueueMessageEncoding.Base64)
    {
        var queue = new QueueClient(await Emulator.ConnectionAsync(), name, new() { MessageEncoding = encoding });
        await queue.CreateIfNotExistsAsync();
        return queue;
    }

    private static async Task<string> ReceivedAsync(QueueClient queue)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await queue.ExistsAsync() && (await queue.ReceiveMessageAsync()).Value is { } message)
                return message.Body.ToString();
            await Task.Delay(100);
        }

        throw new TimeoutException("No message came.");
    }
}
