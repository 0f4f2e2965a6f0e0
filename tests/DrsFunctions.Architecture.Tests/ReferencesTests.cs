using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Architecture.Tests;

/// <summary>The arrows of the house: who may know whom.</summary>
public sealed class ReferencesTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["DrsFunctions.Compliance"] = [],
        ["DrsFunctions.Files"] = ["DrsFunctions.Compliance"],
        ["DrsFunctions.Storage"] = ["DrsFunctions.Compliance", "Embedded.Tables"],
        ["DrsFunctions.Pages"] = ["DrsFunctions.Compliance"],
        ["DrsFunctions"] = ["DrsFunctions.Compliance", "DrsFunctions.Files", "DrsFunctions.Pages", "DrsFunctions.Storage", "Embedded.Functions"],
        ["DrsFunctions.Cli"] = ["DrsFunctions", "DrsFunctions.Compliance", "DrsFunctions.Files", "DrsFunctions.Storage", "Embedded.Azurite"],
        ["Embedded.Azurite"] = [],
        ["Embedded.Tables"] = [],
        ["Embedded.Functions"] = ["Embedded.Azurite"],
    };

    public static TheoryData<string> ProjectNames => [.. SourceTree.Projects.Select(SourceTree.NameOf)];

    [Theory]
    [MemberData(nameof(ProjectNames))]
    public void Project_References_PointOnlyTheAllowedWay(string name)
    {
        Assert.True(Allowed.ContainsKey(name), $"{name} has no place in the house: give it one here and in docs/architecture.md.");

        var references = SourceTree.ReferencesOf(SourceTree.Projects.Single(project => SourceTree.NameOf(project) == name), "ProjectReference");

        Assert.Empty(references.Except(Allowed[name], StringComparer.Ordinal));
    }

    [Fact]
    public void Compliance_Packages_AreNodaTimeAlone()
    {
        var project = SourceTree.Projects.Single(path => SourceTree.NameOf(path) == "DrsFunctions.Compliance");

        Assert.Equal(["NodaTime"], SourceTree.ReferencesOf(project, "PackageReference"));
    }

    [Theory]
    [InlineData("System.Text.Json")]
    [InlineData("System.Net.")]
    [InlineData("System.IO.FileSystem")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("Microsoft.")]
    [InlineData("Azure.")]
    public void Compliance_Assembly_KnowsNoInputOrOutput(string forbidden)
    {
        var known = typeof(Framework).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(known, name => name.StartsWith(forbidden, StringComparison.Ordinal));
    }

    [Fact]
    public void EmbeddedNamespaces_InTheApp_AreNotUsed()
    {
        var leaks = SourceTree.Sources
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}Embedded{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(path => !path.Contains("DrsFunctions.Cli", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(path).Contains("using Embedded.", StringComparison.Ordinal));

        Assert.Empty(leaks);
    }
}
