using Embedded.Functions.Hosting;
using Embedded.Functions.Invocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Embedded.Functions.Http;

/// <summary>Maps the HTTP functions, below the route prefix, and the host's own routes.</summary>
internal static class HostRoutes
{
    private static readonly AnsweredMethods Get = new(["GET"]);
    private static readonly AnsweredMethods Post = new(["POST"]);

    public static void Map(IEndpointRouteBuilder routes, IReadOnlyList<FunctionEntry> functions, string prefix, FunctionExecutionDelegate pipeline)
    {
        var services = routes.ServiceProvider;
        var keys = new FunctionKeys(services.GetRequiredService<IConfiguration>());
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger<HttpFunctionEndpoint>();
        foreach (var function in functions)
        {
            if (function.Trigger is not HttpTriggerAttribute trigger)
                continue;
            var endpoint = new HttpFunctionEndpoint(function, pipeline, keys, logger);
            routes.Map(Join(prefix, trigger.Route ?? function.Name), endpoint.AnswerAsync).WithMetadata(new AnsweredMethods(trigger.Methods is [] ? null : trigger.Methods));
        }

        var admin = new AdminEndpoint(keys, services.GetRequiredService<FunctionListeners>());
        routes.Map("/admin/host/status", AdminEndpoint.StatusAsync).WithMetadata(Get);
        routes.Map("/admin/functions/{name}", admin.RunAsync).WithMetadata(Post);
    }

    private static string Join(string prefix, string route) => prefix.Trim('/') is { Length: > 0 } start ? $"/{start}/{route.TrimStart('/')}" : $"/{route.TrimStart('/')}";
}
