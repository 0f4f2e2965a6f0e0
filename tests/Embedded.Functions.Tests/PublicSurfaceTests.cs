using Microsoft.Azure.Functions.Worker;

namespace Embedded.Functions.Tests;

public sealed class PublicSurfaceTests
{
    private static readonly string[] Expected =
    [
        "Microsoft.Azure.Functions.Worker.AuthorizationLevel",
        "Microsoft.Azure.Functions.Worker.BindingContext",
        "Microsoft.Azure.Functions.Worker.BindingDirection",
        "Microsoft.Azure.Functions.Worker.BindingMetadata",
        "Microsoft.Azure.Functions.Worker.BlobTriggerAttribute",
        "Microsoft.Azure.Functions.Worker.BlobTriggerSource",
        "Microsoft.Azure.Functions.Worker.Builder.FunctionsApplication",
        "Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilder",
        "Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilderAspNetCoreExtensions",
        "Microsoft.Azure.Functions.Worker.Extensions.Abstractions.BindingAttribute",
        "Microsoft.Azure.Functions.Worker.Extensions.Abstractions.TriggerBindingAttribute",
        "Microsoft.Azure.Functions.Worker.FunctionAttribute",
        "Microsoft.Azure.Functions.Worker.FunctionContext",
        "Microsoft.Azure.Functions.Worker.FunctionContextBindingFeatureExtensions",
        "Microsoft.Azure.Functions.Worker.FunctionContextExtensions",
        "Microsoft.Azure.Functions.Worker.FunctionContextLoggerExtensions",
        "Microsoft.Azure.Functions.Worker.FunctionDefinition",
        "Microsoft.Azure.Functions.Worker.FunctionParameter",
        "Microsoft.Azure.Functions.Worker.HttpTriggerAttribute",
        "Microsoft.Azure.Functions.Worker.IFunctionsWorkerApplicationBuilder",
        "Microsoft.Azure.Functions.Worker.IInvocationFeatures",
        "Microsoft.Azure.Functions.Worker.InvocationResult",
        "Microsoft.Azure.Functions.Worker.InvocationResult`1",
        "Microsoft.Azure.Functions.Worker.Middleware.FunctionExecutionDelegate",
        "Microsoft.Azure.Functions.Worker.Middleware.IFunctionsWorkerMiddleware",
        "Microsoft.Azure.Functions.Worker.QueueTriggerAttribute",
        "Microsoft.Azure.Functions.Worker.RetryContext",
        "Microsoft.Azure.Functions.Worker.ScheduleStatus",
        "Microsoft.Azure.Functions.Worker.TimerInfo",
        "Microsoft.Azure.Functions.Worker.TimerTriggerAttribute",
        "Microsoft.Azure.Functions.Worker.TraceContext",
        "Microsoft.Extensions.Hosting.MiddlewareWorkerApplicationBuilderExtensions",
    ];

    [Fact]
    public void ExportedTypes_OfTheHost_AreOnlyThoseOfTheOriginalPackages() =>
        Assert.Equal(Expected, typeof(FunctionContext).Assembly.GetExportedTypes().Select(type => type.FullName!).Order(StringComparer.Ordinal), StringComparer.Ordinal);
}
