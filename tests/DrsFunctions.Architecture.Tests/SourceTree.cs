using System.Xml.Linq;
using Embedded.Azurite;

namespace DrsFunctions.Architecture.Tests;

/// <summary>The repository's own sources, as the tests read them.</summary>
internal static class SourceTree
{
    public static string Root { get; } = RepositoryRoot.Find();

    public static IReadOnlyList<string> Projects { get; } = Files("src", "*.csproj");

    public static IReadOnlyList<string> Sources { get; } = Files("src", "*.cs");

    public static IReadOnlyList<string> Infrastructure { get; } = Files("infra", "*.bicep");

    public static IReadOnlyList<string> Workflows { get; } = Files(".github/workflows", "*.yml");

    public static IReadOnlyList<string> Tests { get; } = Files("tests", "*Tests.cs");

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    public static string NameOf(string project) => Path.GetFileNameWithoutExtension(project);

    public static string[] ReferencesOf(string project, string item) =>
    [
        .. from element in XDocument.Load(project).Descendants(item)
           let include = (string?)element.Attribute("Include")
           where include is not null
           select item == "ProjectReference" ? Path.GetFileNameWithoutExtension(include) : include,
    ];

    private static string[] Files(string folder, string pattern) =>
    [
        .. Directory.GetFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal),
    ];
}
