using System.IO.Compression;
using DrsFunctions.Cli.Demonstration;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Cli.Tests;

public sealed class SamplesTests
{
    public static TheoryData<string> Paths() => [.. SampleFiles.Samples.All().Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Sample_InTheRepository_IsWhatItsGeneratorMakes(string path)
    {
        var kept = await File.ReadAllBytesAsync(Path.Combine(Drs.Samples, path));
        var made = SampleFiles.Samples.All()[path];

        Assert.Equal(ContentOf(path, made), ContentOf(path, kept));
    }

    [Fact]
    public async Task Manifest_OfTheDemo_NamesEverySampleOnce()
    {
        var manifest = await DemoManifest.ReadAsync(Drs.Samples, CancellationToken.None);

        var named = manifest.Steps.SelectMany(step => step.Uploads).Select(upload => upload.Path).Order(StringComparer.Ordinal);

        Assert.Equal(SampleFiles.Samples.All().Keys.Order(StringComparer.Ordinal), named);
    }

    [Fact]
    public async Task Manifest_OfTheDemo_HasAtLeastSixSuppliers()
    {
        var manifest = await DemoManifest.ReadAsync(Drs.Samples, CancellationToken.None);

        Assert.True(manifest.Standings.Select(standing => standing.Supplier).Distinct(StringComparer.Ordinal).Count() >= 6);
    }

    [Fact]
    public async Task Manifest_OfTheDemo_HasAtLeastFourSuppliersOfFourYears()
    {
        var manifest = await DemoManifest.ReadAsync(Drs.Samples, CancellationToken.None);

        var accepted = manifest.Steps.SelectMany(step => step.Uploads).Where(upload => upload.Outcome is UploadOutcome.Accepted or UploadOutcome.AcceptedWithWarnings);
        var reports = accepted.Select(upload => upload.Path.Split('/')).Where(parts => parts[2] == "report").CountBy(parts => parts[1], StringComparer.Ordinal);

        Assert.True(reports.Count(supplier => supplier.Value == manifest.Year) >= 4);
    }

    // How archives are packed differs from one version of .NET to another: what counts is what they hold.
    private static Dictionary<string, string> ContentOf(string path, byte[] content)
    {
        if (!path.EndsWith(".xlsx", StringComparison.Ordinal))
            return new(StringComparer.Ordinal) { [path] = Convert.ToHexString(content) };
        using var archive = new ZipArchive(new MemoryStream(content));
        return archive.Entries.ToDictionary(entry => entry.FullName, TextOf, StringComparer.Ordinal);
    }

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
