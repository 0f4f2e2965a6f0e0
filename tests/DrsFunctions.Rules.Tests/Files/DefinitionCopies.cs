using DrsFunctions.Files.Frameworks;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Files;

/// <summary>A copy of the repository's framework folder, to be damaged.</summary>
internal sealed class DefinitionCopies : IDisposable
{
    public const string Framework = "RM6226.json";
    public const string Other = "RM6366.json";
    public const string Catalogue = "social-value-catalogue.json";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("frameworks-");

    public DefinitionCopies()
    {
        foreach (var file in Directory.GetFiles(Definitions.Folder, "*.json"))
            File.Copy(file, PathOf(Path.GetFileName(file)));
    }

    public string Folder => folder.FullName;

    public string PathOf(string file) => Path.Combine(folder.FullName, file);

    /// <summary>Replaces the first occurrence of a text in a file.</summary>
    public DefinitionCopies With(string file, string sound, string broken)
    {
        var text = File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n");
        var at = text.IndexOf(sound, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} no longer has {sound}");
        File.WriteAllText(PathOf(file), text[..at] + broken + text[(at + sound.Length)..]);
        return this;
    }

    /// <summary>File and field of every defect.</summary>
    public string[] Places() => [.. FrameworkFolder.Check(Folder).Defects.Select(defect => $"{defect.File} {defect.Field}")];

    public void Dispose() => folder.Delete(recursive: true);
}
