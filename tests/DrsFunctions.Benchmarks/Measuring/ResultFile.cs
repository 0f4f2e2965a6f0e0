using System.Text.Json;
using Embedded.Azurite;

namespace DrsFunctions.Benchmarks.Measuring;

/// <summary>The rows as <c>artifacts/benchmarks.json</c>, for programs.</summary>
internal static class ResultFile
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true, WriteIndented = true };

    /// <summary>The rows of an earlier run.</summary>
    /// <exception cref="JsonException">The file is none of these.</exception>
    public static async Task<IReadOnlyList<BenchmarkRow>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<BenchmarkRow[]>(file, Options, cancellationToken) ?? [];
    }

    /// <summary>Writes the file and gives its path.</summary>
    public static async Task<string> WriteAsync(IEnumerable<BenchmarkRow> rows, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryRoot.Find(), "artifacts"));
        var path = Path.Combine(folder.FullName, "benchmarks.json");
        await using var file = File.Create(path);
        await JsonSerializer.SerializeAsync(file, rows, Options, cancellationToken);
        return path;
    }
}
