using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Files.Frameworks;

/// <summary>What came of checking a framework folder.</summary>
/// <param name="Frameworks">Its frameworks, in the order of their ids; none where there is a defect.</param>
/// <param name="Files">The files that were read.</param>
/// <param name="Defects">Everything that is wrong, file by file.</param>
/// <param name="CatalogueFiles">The files of each catalogue's versions, by the framework's file that uses it.</param>
public sealed record FolderCheck(ImmutableArray<Framework> Frameworks, ImmutableArray<string> Files, ImmutableArray<Defect> Defects, ILookup<string, string> CatalogueFiles)
{
    /// <summary>The defects that concern one file: its own, and those of the catalogue that a framework uses.</summary>
    public ImmutableArray<Defect> Of(string file) =>
        [.. Defects.Where(defect => defect.File.Length == 0 || defect.File == file || CatalogueFiles[file].Contains(defect.File, StringComparer.Ordinal))];
}
