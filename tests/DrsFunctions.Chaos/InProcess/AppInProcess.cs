using Azure.Core.Pipeline;
using DrsFunctions.Clock;
using DrsFunctions.Files.Frameworks;
using DrsFunctions.Frameworks;
using DrsFunctions.Recompute;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Recompute;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DrsFunctions.Chaos.InProcess;

/// <summary>The app put together as its own program does, without a host: its functions run when they are called, by a clock that is set.</summary>
internal sealed class AppInProcess : IAsyncDisposable
{
    private readonly ServiceProvider services;

    /// <summary>The app on a storage account.</summary>
    /// <param name="connectionString">The account.</param>
    /// <param name="clock">Its clock.</param>
    /// <param name="shelf">The frameworks in service.</param>
    /// <param name="policies">What each of its storage calls goes through.</param>
    public AppInProcess(string connectionString, AppClock clock, FrameworkShelf shelf, params HttpPipelinePolicy[] policies)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("SupplierStorage", connectionString)]).Build();
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddPipeline(configuration)
            .AddSingleton(clock)
            .AddSingleton(shelf)
            .AddSingleton(new StorageClients(StorageSettings.Of(connectionString), policies))
            .BuildServiceProvider();
    }

    /// <summary>The frameworks that the app comes with.</summary>
    public static FrameworkShelf UsualShelf { get; } = new(FrameworkFolder.Read(Path.Combine(AppContext.BaseDirectory, "frameworks")));

    /// <summary>Its storage clients.</summary>
    public StorageClients Storage => Service<StorageClients>();

    /// <summary>A part of it.</summary>
    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A class of functions.</summary>
    public T Function<T>() => ActivatorUtilities.CreateInstance<T>(services);

    /// <summary>What a timer's function is called with.</summary>
    public static TimerInfo Timer() => new();

    /// <summary>Runs the recompute for every message that waits, until none does.</summary>
    public async Task RecomputeAsync()
    {
        var queue = Storage.Queues.GetQueueClient(StorageNames.RecomputeQueue);
        while ((await queue.ReceiveMessagesAsync(maxMessages: 32)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                await Function<RecomputeSupplier>().Run(StorageJson.Read<RecomputeRequest>(message.MessageText), CancellationToken.None);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
