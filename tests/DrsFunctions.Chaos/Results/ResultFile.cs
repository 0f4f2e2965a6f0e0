using System.Text.Json;
using Embedded.Azurite;

namespace DrsFunctions.Chaos.Results;

/// <summary>Results in the folder <c>artifacts</c>, for programs.</summary>
internal static class ResultFile
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Writes <c>{name}.json</c> and gives its path.</summary>
    public static async Task<string> WriteAsync<T>(string name, T results)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(RepositoryRoot.Find(), "artifacts")).FullName, $"{name}.json");
        await using var file = File.Create(path);
        await JsonSerializer.SerializeAsync(file, results, Options);
        return path;
    }
}
