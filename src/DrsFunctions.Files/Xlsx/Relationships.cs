using DrsFunctions.Files.Archives;

namespace DrsFunctions.Files.Xlsx;

/// <summary>Which parts a part refers to.</summary>
internal sealed class Relationships
{
    private readonly Dictionary<string, (string Type, string Part)> targets = new(StringComparer.Ordinal);

    private Relationships()
    {
    }

    /// <summary>Reads the relationships of a part; of the whole archive where the part is empty.</summary>
    public static Relationships Of(WorkbookArchive archive, string part)
    {
        var relationships = new Relationships();
        var slash = part.LastIndexOf('/') + 1;
        var folder = part[..slash];
        var name = $"{folder}_rels/{part[slash..]}.rels";
        if (!archive.Has(name))
            return relationships;

        using var reader = archive.Read(name);
        while (reader.Next())
        {
            if (reader.IsStart("Relationship") && reader.GetAttribute("TargetMode") is not "External"
                && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Type") is { } type && reader.GetAttribute("Target") is { } target)
                relationships.targets[id] = (type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
        }

        return relationships;
    }

    /// <summary>The part of the first relationship of a type; null when there is none.</summary>
    public string? FirstOf(string type) =>
        targets.Values.Where(target => string.Equals(target.Type, type, StringComparison.Ordinal)).Select(target => target.Part).FirstOrDefault();

    /// <summary>The type and part behind an id.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public (string Type, string Part) this[string? id] =>
        id is not null && targets.TryGetValue(id, out var target)
            ? target
            : throw new InvalidDataException("A sheet of the workbook is missing.");

    private static string Resolve(string folder, string target)
    {
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (step is "..")
                path.RemoveRange(Math.Max(path.Count - 1, 0), Math.Min(path.Count, 1));
            else if (step is not ("" or "."))
                path.Add(step);
        }

        return string.Join('/', path);
    }
}
