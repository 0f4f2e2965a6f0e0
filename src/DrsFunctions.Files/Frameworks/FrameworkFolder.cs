using System.Collections.Immutable;
using System.Text.Json;
using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Files.Frameworks;

/// <summary>The folder <c>frameworks</c>: a file for each framework and each version of a catalogue.</summary>
public static class FrameworkFolder
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new IsoDateConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads every framework of a folder, in the order of their ids.</summary>
    /// <exception cref="InvalidDataException">A file is not what it should be; the message names the file and the field.</exception>
    public static ImmutableArray<Framework> Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new InvalidDataException($"There is no folder {folder}: Drs__FrameworksPath must name the folder that holds the frameworks.");

        var files = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Opened).ToArray();
        var catalogues = files
            .Where(file => !file.IsFramework)
            .Select(file => (file.Name, Catalogue: Read(file, Deserialise<CatalogueFile>(file).ToCatalogue)))
            .ToArray();
        RefuseDoubled(catalogues, catalogue => (catalogue.Id, catalogue.EffectiveFrom), "effectiveFrom");

        var versions = catalogues.ToLookup(file => file.Catalogue.Id, file => file.Catalogue, StringComparer.Ordinal);
        var frameworks = files
            .Where(file => file.IsFramework)
            .Select(file => (file.Name, Framework: Read(file, () => Deserialise<FrameworkFile>(file).ToFramework(versions))))
            .ToArray();
        RefuseDoubled(frameworks, framework => framework.Id.ToUpperInvariant(), "framework");
        return [.. frameworks.Select(file => file.Framework).OrderBy(framework => framework.Id, StringComparer.Ordinal)];
    }

    private static void RefuseDoubled<T, TKey>(IEnumerable<(string File, T Value)> values, Func<T, TKey> key, string field)
    {
        if (values.GroupBy(value => key(value.Value)).FirstOrDefault(group => group.Skip(1).Any()) is { } doubled)
            throw new InvalidDataException($"{doubled.Last().File}, {field}: {doubled.First().File} has the same.");
    }

    private static Opened Opened(string path)
    {
        try
        {
            var text = File.ReadAllText(path);
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new(Path.GetFileName(path), text, document.RootElement.TryGetProperty("framework", out _))
                : throw new InvalidDataException($"{Path.GetFileName(path)} must hold one JSON object: a framework or a catalogue.");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)} is not JSON: {problem.Message}", problem);
        }
    }

    private static T Deserialise<T>(Opened file)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(file.Text, Json) ?? throw new InvalidDataException($"{file.Name} is empty.");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{file.Name}, {problem.Path}: {problem.Message}", problem);
        }
    }

    private static T Read<T>(Opened file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException problem)
        {
            throw new InvalidDataException($"{file.Name}: {problem.Message}", problem);
        }
    }
}

/// <summary>A file of the folder, read.</summary>
internal sealed record Opened(string Name, string Text, bool IsFramework);
