using DrsFunctions.Files.Frameworks;
using DrsFunctions.Frameworks;
using Embedded.Azurite;

namespace DrsFunctions.Exports.Tests.Given;

/// <summary>The frameworks of the repository, and copies of them that a test has for itself.</summary>
internal static class Published
{
    private static int copies;

    public static FrameworkShelf Shelf { get; } = new(FrameworkFolder.Read(Path.Combine(RepositoryRoot.Find(), "frameworks")));

    public static FrameworkInService Rm6226 { get; } = Shelf.Find("RM6226")!;

    public static FrameworkInService Rm6366 { get; } = Shelf.Find("RM6366")!;

    /// <summary>A framework, RM6226 if none is named, under an id that no other test uses.</summary>
    public static FrameworkInService Copy(FrameworkInService? original = null) => new((original ?? Rm6226).Definition with { Id = $"RM{Interlocked.Increment(ref copies) + 8000}" });
}
