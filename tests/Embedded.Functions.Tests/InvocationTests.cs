using Azure.Storage.Queues;
using Embedded.Functions.Tests.Support;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Embedded.Functions.Tests;

public sealed class InvocationTests
{
    public sealed class Scoped(Recorder recorder) : IDisposable
    {
        public void Dispose() => recorder.Add("scope ended");
    }

    public sealed class Handles(Recorder recorder, Scoped scoped)
    {
        [Function("Handles")]
        public void Run([QueueTrigger("%Queue%")] string message, FunctionContext context) =>
            recorder.Add($"{message} same scope {ReferenceEquals(scoped, context.InstanceServices.GetRequiredService<Scoped>())} item {context.Items["item"]}");
    }

    public sealed class Around(Recorder recorder) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            recorder.Add($"before {context.FunctionDefinition.Name}, http {context.GetHttpContext() is not null}, id {Guid.TryParse(context.InvocationId, out _)}");
            context.Items["item"] = 7;
            await next(context);
            recorder.Add("after");
        }
    }

    [Fact]
    public async Task Invocation_OfAQueueFunction_HasMiddlewareAroundItAndAScopeOfItsOwn()
    {
        var queue = new QueueClient(await Emulator.ConnectionAsync(), Emulator.Name("queue"), new() { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.CreateAsync();
        await using var host = await TestHost.StartAsync(TestHost.Settings(("Queue", queue.Name)), [typeof(Handles)], configure: builder =>
        {
            builder.Services.AddScoped<Scoped>();
            builder.UseMiddleware<Around>();
        });

        await queue.SendMessageAsync("one");
        await host.Recorder.WaitForAsync("scope ended");

        Assert.Equal("before Handles, http False, id True; one same scope True item 7; after; scope ended", string.Join("; ", host.Recorder.Entries));
    }
}
