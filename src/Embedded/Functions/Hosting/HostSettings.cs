using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Memory;

namespace Embedded.Functions.Hosting;

/// <summary>Adds to ASP.NET Core's settings what a Functions host adds.</summary>
internal static class HostSettings
{
    private static readonly Dictionary<string, string?> Defaults = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",

        // As soon as this may log, every request gets an activity and a log scope that nobody sees. Who listens to activities gets them anyway.
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",
        ["Logging:LogLevel:System.Net.Http"] = "Warning",
        ["Logging:LogLevel:Azure"] = "Warning",
        ["Logging:Console:FormatterName"] = "simple",
        ["Logging:Console:FormatterOptions:SingleLine"] = "true",
    };

    /// <summary>Logging's defaults below everything, <c>local.settings.json</c> just below the environment, and development storage where none is named.</summary>
    public static void Add(ConfigurationManager configuration, HostChoices choices)
    {
        IList<IConfigurationSource> sources = configuration.Sources;
        sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        if (LocalValues(choices.Folder) is { } values)
            sources.Insert(Environment(sources), new MemoryConfigurationSource { InitialData = values });
        if (choices.Settings.Count > 0)
            configuration.AddInMemoryCollection(choices.Settings);
        if (!configuration.GetSection(Storage.StorageConnections.HostConnection).Exists())
            configuration[Storage.StorageConnections.HostConnection] = Storage.StorageConnections.Development;
    }

    /// <summary>A text in which <c>%setting%</c> stands for the setting's value.</summary>
    /// <exception cref="InvalidOperationException">There is no such setting.</exception>
    public static string Resolve(IConfiguration configuration, string text)
    {
        while (text.IndexOf('%', StringComparison.Ordinal) is var start and >= 0 && text.IndexOf('%', start + 1) is var end and > 0)
        {
            var name = text[(start + 1)..end];
            var value = configuration[name] ?? throw new InvalidOperationException($"'%{name}%' names a setting that isn't there.");
            text = text[..start] + value + text[(end + 1)..];
        }

        return text;
    }

    /// <summary>Whether <c>AzureWebJobs.{function}.Disabled</c> is set, with dots or as a section.</summary>
    public static bool IsDisabled(IConfiguration configuration, string function) =>
        IsTrue(configuration[$"AzureWebJobs.{function}.Disabled"]) || IsTrue(configuration[$"AzureWebJobs:{function}:Disabled"]);

    private static bool IsTrue(string? value) => value is "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static int Environment(IList<IConfigurationSource> sources)
    {
        for (var i = sources.Count - 1; i >= 0; i--)
        {
            if (sources[i] is EnvironmentVariablesConfigurationSource { Prefix: null or "" })
                return i;
        }

        return sources.Count;
    }

    private static Dictionary<string, string?>? LocalValues(string folder)
    {
        var file = Path.Combine(folder, "local.settings.json");
        if (!File.Exists(file))
            return null;

        using var document = JsonDocument.Parse(File.ReadAllBytes(file), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return document.RootElement.TryGetProperty("Values", out var values)
            ? values.EnumerateObject().ToDictionary(value => value.Name.Replace("__", ":", StringComparison.Ordinal), value => (string?)value.Value.ToString(), StringComparer.OrdinalIgnoreCase)
            : null;
    }
}
