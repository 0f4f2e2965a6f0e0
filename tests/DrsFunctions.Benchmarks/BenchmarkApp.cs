using DrsFunctions.Access;
using DrsFunctions.Benchmarks.Storage;
using DrsFunctions.Health;
using DrsFunctions.Http;
using DrsFunctions.Storage;
using Embedded.Azurite;
using Embedded.Functions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DrsFunctions.Benchmarks;

/// <summary>
/// The app, put together as its own program does, in this process and on Kestrel, against an Azurite in memory; its storage clients
/// count their calls. Only its HTTP functions listen, so that nothing happens but what is measured.
/// </summary>
internal sealed class BenchmarkApp : IAsyncDisposable
{
    private readonly AzuriteProcess azurite;
    private readonly IHost host;

    private BenchmarkApp(AzuriteProcess azurite, IHost host, StorageCalls calls)
    {
        this.azurite = azurite;
        this.host = host;
        Calls = calls;
        Storage = host.Services.GetRequiredService<StorageClients>();
    }

    /// <summary>Counts every call that goes through <see cref="Storage"/>.</summary>
    public StorageCalls Calls { get; }

    /// <summary>The app's storage clients, which the floors use as well.</summary>
    public StorageClients Storage { get; }

    /// <summary>Where the app listens.</summary>
    public Uri Address => new(((WebApplication)host).Urls.First());

    /// <summary>One of the app's services.</summary>
    public T Service<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>Starts Azurite and the app.</summary>
    public static async Task<BenchmarkApp> StartAsync(CancellationToken cancellationToken)
    {
        var emulator = await AzuriteProcess.StartAsync(StoragePorts.Free(), folder: null, cancellationToken);
        var calls = new StorageCalls();
        var builder = new FunctionsApplicationBuilder(new HostChoices
        {
            Types = () => typeof(Composition).Assembly.GetExportedTypes().Where(AnswersHttp),
            ApplicationName = "DrsFunctions",
            Settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
            {
                ["AzureWebJobsStorage"] = emulator.ConnectionString,
                ["SupplierStorage"] = emulator.ConnectionString,
                ["Drs:Clock"] = "2026-01-05T09:00:00Z",
                ["urls"] = "http://127.0.0.1:0",
                ["Logging:LogLevel:Default"] = "Warning",
            },
        });
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<ProblemDetailsMiddleware>();
        builder.UseMiddleware<StorageStartMiddleware>();
        builder.UseMiddleware<OtherSitesMiddleware>();
        builder.UseMiddleware<CallerMiddleware>();
        builder.UseMiddleware<TimerRunsMiddleware>();
        builder.Services.AddPipeline(builder.Configuration);
        builder.Services.AddSingleton(new StorageClients(StorageSettings.Of(emulator.ConnectionString), calls));
        var app = builder.Build();
        await app.StartAsync(cancellationToken);
        await app.Services.GetRequiredService<StorageStart>().Made.WaitAsync(cancellationToken);
        return new(emulator, app, calls);
    }

    /// <summary>Stops app and Azurite.</summary>
    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        await azurite.DisposeAsync();
    }

    private static bool AnswersHttp(Type type) =>
        type.GetMethods().SelectMany(method => method.GetParameters()).Any(parameter => parameter.IsDefined(typeof(HttpTriggerAttribute), inherit: false));
}
