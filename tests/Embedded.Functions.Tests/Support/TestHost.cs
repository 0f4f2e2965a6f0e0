using Embedded.Functions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Embedded.Functions.Tests.Support;

/// <summary>A host in the tests' process, on a free port, with the functions of some types.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly IHost host;
    private readonly string folder;

    private TestHost(IHost host, Recorder recorder, string folder)
    {
        this.host = host;
        this.folder = folder;
        Recorder = recorder;
        Http = new() { BaseAddress = new(((WebApplication)host).Urls.First()) };
    }

    public HttpClient Http { get; }

    public Recorder Recorder { get; }

    public IServiceProvider Services => host.Services;

    /// <summary>The settings of a host whose id nobody else has.</summary>
    public static Dictionary<string, string?> Settings(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["AzureFunctionsWebHost:hostid"] = Emulator.Name("host") };
        foreach (var (name, value) in settings)
            all[name] = value;
        return all;
    }

    public static async Task<TestHost> StartAsync(
        Dictionary<string, string?> settings, Type[] functions, Recorder? recorder = null, Action<FunctionsApplicationBuilder>? configure = null, string hostJson = "{}")
    {
        var files = Directory.CreateTempSubdirectory("functions-").FullName;
        await File.WriteAllTextAsync(Path.Combine(files, "host.json"), hostJson);
        recorder ??= new();
        var builder = new FunctionsApplicationBuilder(new HostChoices
        {
            Types = () => functions,
            Folder = files,
            Settings = new Dictionary<string, string?>(settings, StringComparer.OrdinalIgnoreCase)
            {
                ["AzureWebJobsStorage"] = await Emulator.ConnectionAsync(),
                ["urls"] = "http://127.0.0.1:0",
            },
        });
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton(recorder);
        configure?.Invoke(builder);
        var built = builder.Build();
        await built.StartAsync();
        return new(built, recorder, files);
    }

    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
