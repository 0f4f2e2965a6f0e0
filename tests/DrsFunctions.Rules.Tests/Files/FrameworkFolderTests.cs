using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Files.Frameworks;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Files;

public sealed class FrameworkFolderTests : IDisposable
{
    private const string FrameworkFile = "RM6226.json";
    private const string CatalogueFile = "social-value-catalogue.json";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("frameworks-");

    public FrameworkFolderTests()
    {
        foreach (var file in Directory.GetFiles(Definitions.Folder, "*.json"))
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Folder_OfTheRepository_HoldsBothFrameworks()
    {
        var (first, second) = (Definitions.Published[0], Definitions.Published[1]);

        Assert.Equal("RM6226 RM6366", string.Join(' ', Definitions.Published.Select(framework => framework.Id)));
        Assert.Equal(("2021-12-14".Day(), "2026-12-13".Day(), 8, 5), (first.Starts, first.Ends, first.Lots.Length, first.Years.Length));
        Assert.Equal(("2026-02-19".Day(), "2030-02-18".Day(), 9, 4), (second.Starts, second.Ends, second.Lots.Length, second.Years.Length));
        Assert.Equal(new ReportingRules(20, 90, 4), first.Reporting);
        Assert.Equal(new Bands(100, 90, 75), second.Bands);
        Assert.Equal("2025-12-13".Day(), first.LotOf(" Litigation ")!.Ends);
        Assert.Equal("2030-02-18".Day(), second.LotOf("4")!.Ends);
        Assert.Null(first.LotOf("99"));
    }

    [Fact]
    public void Folder_Catalogue_IsReadWhole()
    {
        var catalogue = Definitions.Rm6366.Catalogues.Single();

        Assert.Equal("drs-social-value 1", catalogue.Name);
        Assert.Equal(28, catalogue.Kpis.Length);
        Assert.Equal(new VolumeRule(0.10m, 120, 25), catalogue.KpiOf("vi 01")!.Rule);
        Assert.Equal(new PointsRule(0.10m, 0.5m), catalogue.KpiOf("WF-02")!.Rule);
        Assert.Equal(new FloorRule(95), catalogue.KpiOf("BP-02")!.Rule);
        Assert.Equal(new GuardRule(0.98m), catalogue.KpiOf("CP-01")!.Rule);
        Assert.Equal(new Unit("score5", 2, 1, 5, 0.05m), catalogue.KpiOf("CX-01")!.Unit);
        Assert.Equal((Better.Lower, Aggregate.Ratio, Commitment.Core), (catalogue.KpiOf("WF-02")!.Better, catalogue.KpiOf("WF-02")!.Aggregate, catalogue.KpiOf("WF-02")!.Commitment));
        Assert.True(catalogue.KpiOf("TR-01")!.NeedsEvidence);
        Assert.Null(catalogue.KpiOf("ZZ-99"));
    }

    [Theory]
    [InlineData(FrameworkFile, "\"starts\": \"2021-12-14\",", "", "starts")]
    [InlineData(FrameworkFile, "\"starts\": \"2021-12-14\"", "\"starts\": \"14/12/2021\"", "starts: starts must be a day")]
    [InlineData(FrameworkFile, "\"starts\": \"2021-12-14\"", "\"starts\": 2021", "starts: starts must be a day")]
    [InlineData(FrameworkFile, "\"ends\": \"2026-12-13\",\n  \"catalogue\"", "\"ends\": \"2020-12-13\",\n  \"catalogue\"", "ends")]
    [InlineData(FrameworkFile, "\"catalogue\": \"drs-social-value\"", "\"catalogue\": \"another\"", "catalogue")]
    [InlineData(FrameworkFile, "\"title\": \"Debt Resolution Services\"", "\"title\": null", "title")]
    [InlineData(FrameworkFile, "\"LI\"", "\"XX\"", "lot enforcement-direct, serviceLines")]
    [InlineData(FrameworkFile, "\"LI\"", "\"3\"", "lot enforcement-direct, serviceLines")]
    [InlineData(FrameworkFile, "\"lot\": \"data\"", "\"lot\": \"Litigation\"", "lots, lot")]
    [InlineData(FrameworkFile, "\"ends\": \"2025-12-13\"", "\"ends\": \"2035-12-13\"", "lot data, ends")]
    [InlineData(FrameworkFile, "\"minimumDaysToReport\": 90", "\"minimumDaysToReport\": 0", "minimumDaysToReport")]
    [InlineData(FrameworkFile, "\"minimumDaysToReport\": 90", "\"minimumDaysToReport\": \"many\"", "minimumDaysToReport")]
    [InlineData(FrameworkFile, "\"dueWorkingDaysAfterYearEnd\": 20,", "", "dueWorkingDaysAfterYearEnd")]
    [InlineData(FrameworkFile, "\"obligationsFromYear\": 4", "\"obligationsFromYear\": 0", "obligationsFromYear")]
    [InlineData(FrameworkFile, "\"approachingTarget\": 90", "\"approachingTarget\": 100", "bands")]
    [InlineData(CatalogueFile, "\"unit\": \"people\"", "\"unit\": \"persons\"", "VI-01, unit")]
    [InlineData(CatalogueFile, "\"theme\": \"training\"", "\"theme\": \"trianing\"", "TR-01, theme")]
    [InlineData(CatalogueFile, "\"outcome\": \"O1\"", "\"outcome\": \"O9\"", "VI-01, outcome")]
    [InlineData(CatalogueFile, "\"commitment\": \"core\"", "\"commitment\": \"1\"", "VI-01, commitment")]
    [InlineData(CatalogueFile, "\"better\": \"lower\"", "\"better\": \"less\"", "WF-02, better")]
    [InlineData(CatalogueFile, "\"aggregate\": \"mean\"", "\"aggregate\": \"median\"", "TR-03, aggregate")]
    [InlineData(CatalogueFile, "\"kind\": \"guard\"", "\"kind\": \"gate\"", "CP-01, rule")]
    [InlineData(CatalogueFile, "\"share\": 0.98", "\"floor\": 1", "CP-01, rule, share")]
    [InlineData(CatalogueFile, "\"uplift\": 0.10", "\"uplift\": -0.10", "VI-01, rule, uplift")]
    [InlineData(CatalogueFile, "\"notApplicableUnless\"", "\"notApplicableUnles\"", "notApplicableUnles")]
    [InlineData(CatalogueFile, "\"code\": \"VI-02\"", "\"code\": \"VI-01\"", "kpis, code")]
    [InlineData(CatalogueFile, "\"fte\": { \"places\": 1 }", "\"fte\": { \"places\": 9 }", "units, fte, places")]
    [InlineData(CatalogueFile, "\"fte\": { \"places\": 1 }", "\"fte\": null", "units")]
    [InlineData(CatalogueFile, "\"minimum\": 1, \"maximum\": 5", "\"minimum\": 5, \"maximum\": 1", "units, score5, maximum")]
    [InlineData(CatalogueFile, "\"fromMillion\": 5, \"points\": 1.5", "\"fromMillion\": 5, \"points\": 0.1", "businessSteps")]
    [InlineData(CatalogueFile, "\"version\": \"1\",", "", "version")]
    [InlineData(CatalogueFile, "\"kpis\": [", "\"kpis\": [ null,", "kpis")]
    public void Folder_BrokenFile_IsRefusedByFileAndField(string file, string sound, string broken, string field)
    {
        var path = Path.Combine(folder.FullName, file);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var at = text.IndexOf(sound, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} no longer has {sound}");
        File.WriteAllText(path, text[..at] + broken + text[(at + sound.Length)..]);

        Refused(file, field);
    }

    [Theory]
    [InlineData("{ \"framework\": ", "not JSON")]
    [InlineData("[]", "one JSON object")]
    [InlineData("null", "one JSON object")]
    [InlineData("", "not JSON")]
    public void Folder_FileThatIsNoDefinition_IsRefused(string text, string problem)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "other.json"), text);

        Refused("other.json", problem);
    }

    [Theory]
    [InlineData(FrameworkFile, "framework")]
    [InlineData(CatalogueFile, "effectiveFrom")]
    public void Folder_SameDefinitionTwice_IsRefused(string file, string field)
    {
        File.Copy(Path.Combine(folder.FullName, file), Path.Combine(folder.FullName, "zz-copy.json"));

        Refused("zz-copy.json", field);
    }

    [Fact]
    public void Folder_SecondVersionOfACatalogue_IsReadInOrder()
    {
        var later = File.ReadAllText(Path.Combine(folder.FullName, CatalogueFile))
            .Replace("\"version\": \"1\"", "\"version\": \"2\"", StringComparison.Ordinal)
            .Replace("\"effectiveFrom\": \"2021-12-14\"", "\"effectiveFrom\": \"2024-01-01\"", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder.FullName, "a-later-one.json"), later);

        var framework = FrameworkFolder.Read(folder.FullName)[0];

        Assert.Equal("1 1 1 2 2", string.Join(' ', framework.Years.Select(year => framework.CatalogueFor(year).Version)));
    }

    [Fact]
    public void Folder_ThatIsNotThere_IsRefusedByItsSetting() =>
        Assert.Contains("Drs__FrameworksPath", Assert.Throws<InvalidDataException>(() => FrameworkFolder.Read(Path.Combine(folder.FullName, "none"))).Message, StringComparison.Ordinal);

    private void Refused(string file, string field)
    {
        var message = Assert.Throws<InvalidDataException>(() => FrameworkFolder.Read(folder.FullName)).Message;

        Assert.Contains(file, message, StringComparison.Ordinal);
        Assert.Contains(field, message, StringComparison.Ordinal);
    }
}
