using System.Collections.Immutable;
using System.Text.Json;
using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Files.Frameworks;

/// <summary>The folder <c>frameworks</c>: a file for each framework and each version of a catalogue.</summary>
public static class FrameworkFolder
{
    // A field that stands twice would be read as one of the two, and nobody could say which.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads every framework of a folder, in the order of their ids.</summary>
    /// <exception cref="InvalidDataException">
    /// There is a defect: the message tells the first that <see cref="Check"/> finds, by file and field. Nothing starts on a folder with one.
    /// </exception>
    public static ImmutableArray<Framework> Read(string folder)
    {
        var check = Check(folder);
        if (check.Defects.IsEmpty)
            return check.Frameworks;
        var more = check.Defects.Length == 1 ? "" : $" There are {check.Defects.Length - 1} more: 'drs check --kind framework' lists them.";
        throw new InvalidDataException($"{check.Defects[0]}{more}");
    }

    /// <summary>Finds everything that is wrong with a folder.</summary>
    /// <exception cref="InvalidDataException">There is no such folder.</exception>
    public static FolderCheck Check(string folder)
    {
        if (!Directory.Exists(folder))
            throw new InvalidDataException($"There is no folder {folder}: Drs__FrameworksPath must name the folder that holds the frameworks.");

        var defects = new List<Defect>();
        var catalogues = new List<CatalogueDraft>();
        var frameworks = new List<FrameworkDraft>();
        string[] files = [.. Directory.GetFiles(folder, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        foreach (var file in files)
        {
            if (Opened(Path.Combine(folder, file), defects) is not { } json)
                continue;
            var fields = new Fields(json, file, "", defects);
            if (json.TryGetProperty("framework", out _))
                frameworks.Add(FrameworkReading.Read(fields));
            else
                catalogues.Add(CatalogueReading.Read(fields));
        }

        if (frameworks.Count == 0 && defects.Count == 0)
            defects.Add(new("", "", "The folder holds no framework.", "Add a file with the field framework."));
        defects.AddRange(new FolderLint(catalogues, frameworks).Defects());
        return new(
            defects.Count > 0 ? [] : Whole(catalogues, frameworks),
            [.. files],
            [.. defects.OrderBy(defect => defect.File, StringComparer.Ordinal)],
            (from framework in frameworks
             from catalogue in catalogues
             where catalogue.Id == framework.Catalogue
             select (framework.File, Catalogue: catalogue.File)).ToLookup(use => use.File, use => use.Catalogue, StringComparer.Ordinal));
    }

    private static ImmutableArray<Framework> Whole(IEnumerable<CatalogueDraft> catalogues, IEnumerable<FrameworkDraft> frameworks)
    {
        var versions = catalogues.Select(draft => draft.Readable).OrderBy(version => version.EffectiveFrom).ToLookup(version => version.Id, StringComparer.Ordinal);
        return
        [
            .. frameworks
                .Select(draft => draft.Whole! with { Catalogues = [.. versions[draft.Catalogue!]] })
                .OrderBy(framework => framework.Id, StringComparer.Ordinal),
        ];
    }

    private static JsonElement? Opened(string path, List<Defect> defects)
    {
        var name = Path.GetFileName(path);
        try
        {
            var json = JsonElement.Parse(File.ReadAllText(path), Strict);
            if (json.ValueKind == JsonValueKind.Object)
                return json;
            defects.Add(new(name, "", "The file must hold one JSON object.", "Write a framework or a catalogue."));
        }
        catch (JsonException problem)
        {
            defects.Add(new(name, "", $"The file is not JSON: {problem.Message}", "Correct it there."));
        }

        return null;
    }
}
