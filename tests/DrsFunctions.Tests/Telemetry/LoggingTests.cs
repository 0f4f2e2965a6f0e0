using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DrsFunctions.Tests.Telemetry;

/// <summary>What is logged wherever the app runs, its own host or Microsoft's, whose worker would log every request with its address.</summary>
public sealed class LoggingTests
{
    [Theory]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Information, false)]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning, true)]
    [InlineData("DrsFunctions.StartChecks", LogLevel.Information, true)]
    public void Log_OfEachPart_IsKeptFromItsLevelUp(string category, LogLevel level, bool isKept)
    {
        using var services = new ServiceCollection()
            .AddPipeline(new ConfigurationBuilder().Build())
            .AddLogging(logging => logging.AddConsole())
            .BuildServiceProvider();

        Assert.Equal(isKept, services.GetRequiredService<ILoggerFactory>().CreateLogger(category).IsEnabled(level));
    }
}
