using System.Text.Json;
using Embedded.Azurite;

namespace DrsFunctions.Chaos.Results;

/// <summary>The results as <c>artifacts/chaos.json</c>, for programs.</summary>
internal static class ResultFile
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Writes the file and gives its path.</summary>
    public static async Task<string> WriteAsync(IEnumerable<ChaosResult> results)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(RepositoryRoot.Find(), "artifacts")).FullName, "chaos.json");
        await using var file = File.Create(path);
        await JsonSerializer.SerializeAsync(file, results, Options);
        return path;
    }
}
