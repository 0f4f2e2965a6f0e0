using System.Reflection;
using System.Runtime.CompilerServices;
using Embedded.Functions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a Functions app begins.</summary>
#pragma warning disable CA1052 // Neither static nor sealed in the original.
public class FunctionsApplication
#pragma warning restore CA1052
{
    /// <summary>Begins the app whose functions stand in the calling assembly.</summary>
    /// <param name="args">The command line: settings as <c>--Name=value</c>.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        var app = Assembly.GetCallingAssembly();
        return new(new HostChoices { Arguments = args, Types = app.GetExportedTypes, ApplicationName = app.GetName().Name! });
    }
}
