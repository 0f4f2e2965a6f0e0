using DrsFunctions.Files.Frameworks;
using DrsFunctions.Frameworks;
using Embedded.Azurite;

namespace DrsFunctions.Recompute.Tests.Given;

/// <summary>RM6226 under ids of their own, so that tests see none of each other's rows.</summary>
internal static class Copies
{
    private static readonly FrameworkInService Original = new FrameworkShelf(FrameworkFolder.Read(Path.Combine(RepositoryRoot.Find(), "frameworks"))).Find("RM6226")!;
    private static int copies;

    public static FrameworkInService Next() => new(Original.Definition with { Id = $"RM{Interlocked.Increment(ref copies) + 7000}" });
}
