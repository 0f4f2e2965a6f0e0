using Embedded.Functions.Blobs;
using Embedded.Functions.Http;
using Embedded.Functions.Invocation;
using Embedded.Functions.Queues;
using Embedded.Functions.Storage;
using Embedded.Functions.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Embedded.Functions.Hosting;

/// <summary>Makes the host: ASP.NET Core's own around the functions, their listeners and their routes.</summary>
internal sealed class HostBuilding
{
    private const string DefaultAddress = "http://127.0.0.1:7071";

    private readonly HostChoices choices;
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware = [];
    private bool withHttp;
    private bool built;

    public HostBuilding(HostChoices choices)
    {
        this.choices = choices;
        Web = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. choices.Arguments],
            ApplicationName = choices.ApplicationName,
            ContentRootPath = choices.Folder,
        });
        HostSettings.Add(Web.Configuration, choices);

        // First of all hosted services, so that storage is there when the app's own start.
        Web.Services.AddSingleton<IHostedService, DevelopmentStorage>();
        Web.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(8));
    }

    public WebApplicationBuilder Web { get; }

    public void UseHttp() => withHttp = true;

    public void Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> wrap)
    {
        ObjectDisposedException.ThrowIf(built, this);
        middleware.Add(wrap);
    }

    public IHost Build()
    {
        if (built)
            throw new InvalidOperationException("The application has already been built.");

        built = true;
        var json = HostJson.Read(choices.Folder);
        var functions = FunctionDiscovery.Find(choices.Types(), name => HostSettings.IsDisabled(Web.Configuration, name));
        if (!withHttp && functions.Any(function => function.Trigger is HttpTriggerAttribute))
            throw new InvalidOperationException("The app has HTTP functions: call builder.ConfigureFunctionsWebApplication().");

        FunctionExecutionDelegate pipeline = static context => ((FunctionInvocationContext)context).Function.Method.InvokeAsync((FunctionInvocationContext)context);
        pipeline = Enumerable.Reverse(middleware).Aggregate(pipeline, (inner, wrap) => wrap(inner));

        Web.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        if (!HasAddress(Web.Configuration))
            Web.WebHost.UseUrls(DefaultAddress);
        Web.Services.AddRouting();
        Web.Services.AddSingleton<MatcherPolicy, FunctionMethodPolicy>();
        if (functions.Any(function => function.Method.ResultType.IsAssignableTo(typeof(IActionResult))))
            AddActionResults(Web.Services);
        Web.Services.AddSingleton(services => Listeners(services, functions, json, pipeline));
        Web.Services.AddHostedService(services => services.GetRequiredService<FunctionListeners>());

        var app = Web.Build();
        HostRoutes.Map(app, functions, json.RoutePrefix, pipeline);
        return app;
    }

    // What carries out action results. There are no controllers to look for, so MVC needn't look through the app's assemblies.
    private static void AddActionResults(IServiceCollection services)
    {
        services.AddSingleton(new ApplicationPartManager());
        services.AddMvcCore();
    }

    private static bool HasAddress(ConfigurationManager configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 }
        || configuration[WebHostDefaults.HttpPortsKey] is { Length: > 0 }
        || configuration.GetSection("Kestrel:Endpoints").Exists();

    private FunctionListeners Listeners(IServiceProvider services, IReadOnlyList<FunctionEntry> functions, HostJson json, FunctionExecutionDelegate pipeline)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var loggers = services.GetRequiredService<ILoggerFactory>();
        var identity = new HostIdentity(configuration, choices.ApplicationName);
        var storage = new StorageConnections(configuration);
        var container = new HostContainer(storage);
        var invoker = new FunctionInvoker(services.GetRequiredService<IServiceScopeFactory>(), pipeline, loggers.CreateLogger<FunctionInvoker>());
        var timers = new TimerLease(container, identity, choices.Clock, loggers.CreateLogger<TimerLease>());

        IFunctionListener? Listener(FunctionEntry function) => function.Trigger switch
        {
            BlobTriggerAttribute trigger => new BlobListener(
                function,
                new(trigger, configuration, storage),
                new(container, identity, function, choices.Clock),
                new(storage.Queues(trigger.Connection), json.Queues.Base64),
                json.Blobs,
                invoker,
                loggers.CreateLogger<BlobListener>()),
            QueueTriggerAttribute trigger => new QueueListener(
                function, new(storage.Queues(trigger.Connection), HostSettings.Resolve(configuration, trigger.QueueName), json.Queues), json.Queues, invoker, loggers.CreateLogger<QueueListener>()),
            TimerTriggerAttribute trigger => new TimerListener(
                function, TimerSchedule.Parse(HostSettings.Resolve(configuration, trigger.Schedule)), new(container, identity, function), timers, invoker, choices.Clock, loggers.CreateLogger<TimerListener>()),
            _ => null,
        };

        // Clients of storage take a while to make: meanwhile the app's own services start.
        return new(
            Task.Run<IReadOnlyList<IFunctionListener>>(() => [.. functions.Select(Listener).OfType<IFunctionListener>()]),
            identity,
            services.GetRequiredService<IHostApplicationLifetime>(),
            loggers.CreateLogger<FunctionListeners>());
    }
}
