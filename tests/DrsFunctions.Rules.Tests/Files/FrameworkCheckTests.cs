using DrsFunctions.Files.Frameworks;
using DrsFunctions.Rules.Tests.Building;
using static DrsFunctions.Rules.Tests.Files.DefinitionCopies;

namespace DrsFunctions.Rules.Tests.Files;

public sealed class FrameworkCheckTests : IDisposable
{
    private const string Volume = "\"rule\": { \"kind\": \"volume\", \"uplift\": 0.10, \"perMillion\": 120, \"firstStep\": 25 }";

    private readonly DefinitionCopies copies = new();

    public void Dispose() => copies.Dispose();

    [Fact]
    public void Folder_OfTheRepository_HasNoDefect() => Assert.Empty(FrameworkFolder.Check(Definitions.Folder).Defects);

    // A defect in one place is told at that place and at no other.
    [Theory]
    [InlineData(Framework, "\"framework\": \"RM6226\"", "\"framework\": \"RM/6226\"", "framework")]
    [InlineData(Framework, "\"starts\": \"2021-12-14\"", "\"starts\": \"0021-12-14\"", "starts")]
    [InlineData(Framework, "\"ends\": \"2025-12-13\"", "\"ends\": \"2021-12-13\"", "lot data, ends")]
    [InlineData(Framework, "\"ends\": \"2025-12-13\"", "\"ends\": \"2026-12-14\"", "lot data, ends")]
    [InlineData(Framework, "\"ends\": \"2025-12-13\"", "\"end\": \"2025-12-13\"", "lot data, end")]
    [InlineData(Framework, "\"serviceLines\": [\n        \"DR\"\n      ]", "\"serviceLines\": [ \"DR\", \"DR\" ]", "lot 1, serviceLines")]
    [InlineData(Framework, "\"serviceLines\": [\n        \"DR\"\n      ]", "\"serviceLines\": []", "lot 1, serviceLines")]
    [InlineData(Framework, "\"serviceLines\": [\n        \"DR\"\n      ]", "\"serviceLines\": [ \"dr\" ]", "lot 1, serviceLines")]
    [InlineData(Framework, "\"title\": \"Litigation\"", "\"title\": \" \"", "lot litigation, title")]
    [InlineData(Framework, "\"obligationsFromYear\": 4", "\"obligationsFromYear\": 6", "reporting, obligationsFromYear")]
    [InlineData(Framework, "\"minimumDaysToReport\": 90", "\"minimumDaysToReport\": 366", "reporting, minimumDaysToReport")]
    [InlineData(Framework, "\"minimumDaysToReport\": 90", "\"minimumDaysToReport\": 90.5", "reporting, minimumDaysToReport")]
    [InlineData(Framework, "\"good\": 100", "\"good\": \"100\"", "bands, good")]
    [InlineData(Framework, "category.manager@example.org", "category.manager", "categoryManager, email")]
    [InlineData(Framework, "\"starts\": \"2021-12-14\"", "\"starts\": \"2021-12-13\"", "catalogue")]
    [InlineData(Catalogue, "\"VI-02\"", "\"vi 01\"", "kpis, code")]
    [InlineData(Catalogue, "\"VI-02\"", "\"--\"", "--, code")]
    [InlineData(Catalogue, "\"people\": { \"places\": 0 }", "\"people\": { \"places\": 0, \"step\": 1 }", "units, people, step")]
    [InlineData(Catalogue, "\"maximum\": 100", "\"maximum\": 1", "units, percent, maximum", "VI-02, rule, floor", "VI-07, rule, floor", "BP-02, rule, floor")]
    [InlineData(Catalogue, "\"stepScale\": 1 }", "\"stepScale\": -1 }", "units, percent, stepScale")]
    [InlineData(Catalogue, "\"fromMillion\": 5, \"points\": 1.5", "\"fromMillion\": 5, \"points\": 0.5", "businessSteps")]
    [InlineData(Catalogue, "\"fromMillion\": 5, \"points\": 1.5", "\"fromMillion\": 1, \"points\": 1.5", "businessSteps")]
    [InlineData(Catalogue, "\"fromMillion\": 0.25", "\"fromMillion\": -1", "businessSteps, entry 1, fromMillion")]
    [InlineData(Catalogue, "\"code\": \"O3\"", "\"code\": \"O2\"", "outcomes", "IN-01, outcome", "IN-02, outcome", "IN-03, outcome")]
    [InlineData(Catalogue, "\"widerSociety\", \"collections\"", "\"widerSociety\", \"collections\", \"support\"", "themes")]
    [InlineData(Catalogue, Volume, "\"rule\": { \"kind\": \"points\", \"points\": 2 }", "VI-01, rule, kind")]
    [InlineData(Catalogue, Volume, "\"rule\": { \"kind\": \"volume\" }", "VI-01, rule, uplift", "VI-01, rule, perMillion", "VI-01, rule, firstStep")]
    [InlineData(Catalogue, Volume, "\"rule\": {}", "VI-01, rule, kind")]
    [InlineData(Catalogue, Volume, "\"rule\": \"volume\"", "VI-01, rule")]
    [InlineData(Catalogue, "\"points\": 0.10, \"limit\": 0.5", "\"points\": 0.10", "WF-02, rule, limit")]
    [InlineData(Catalogue, "\"points\": 0.10, \"limit\": 0.5", "\"points\": 0.10, \"limit\": -0.5", "WF-02, rule, limit")]
    [InlineData(Catalogue, "\"rule\": { \"kind\": \"points\", \"points\": 2 }", "\"rule\": { \"kind\": \"points\", \"points\": 2, \"limit\": 90 }", "VI-03, rule, limit")]
    [InlineData(Catalogue, "\"unit\": \"people\", \"better\": \"higher\"", "\"unit\": \"people\", \"better\": \"lower\"", "VI-01, rule, kind")]
    [InlineData(Catalogue, "\"unit\": \"people\", \"better\": \"higher\", \"aggregate\": \"sum\"", "\"unit\": \"people\", \"better\": \"higher\", \"aggregate\": \"ratio\"", "VI-01, rule, kind")]
    [InlineData(Catalogue, "\"unit\": \"percent\", \"better\": \"higher\", \"aggregate\": \"ratio\"", "\"unit\": \"percent\", \"better\": \"higher\", \"aggregate\": \"sum\"", "VI-02, aggregate")]
    [InlineData(Catalogue, "\"floor\": 100", "\"floor\": 101", "VI-02, rule, floor")]
    [InlineData(Catalogue, "\"share\": 0.98", "\"share\": 1.02", "CP-01, rule, share")]
    [InlineData(Catalogue, "\"evidence\": true", "\"evidence\": \"yes\"", "TR-01, evidence")]
    [InlineData(Catalogue, "\"notApplicableUnless\": [\"DR\"]", "\"notApplicableUnless\": [\"XX\"]", "VI-03, notApplicableUnless")]
    [InlineData(Catalogue, "\"effectiveFrom\": \"2021-12-14\"", "\"effectiveFrom\": \"2021-12-14\", \"effectiveFrom\": \"2024-12-14\"", "")]
    public void Folder_DefectInOnePlace_IsToldThereAlone(string file, string sound, string broken, params string[] fields)
    {
        copies.With(file, sound, broken);

        var found = copies.Places().Where(place => place.StartsWith(file, StringComparison.Ordinal));

        Assert.Equal(fields.Select(field => $"{file} {field}"), found);
    }

    [Fact]
    public void Folder_SeveralDefects_AreAllTold()
    {
        copies
            .With(Framework, "\"starts\": \"2021-12-14\",", "")
            .With(Framework, "\"LI\"", "\"XX\"")
            .With(Framework, "\"minimumDaysToReport\": 90", "\"minimumDaysToReport\": 0")
            .With(Other, "\"ends\": \"2030-02-18\"", "\"ends\": \"2020-02-18\"")
            .With(Catalogue, "\"theme\": \"training\"", "\"theme\": \"trianing\"")
            .With(Catalogue, "\"kind\": \"guard\"", "\"kind\": \"gate\"");

        Assert.Equal(
            [
                $"{Framework} starts", $"{Framework} lot enforcement-direct, serviceLines", $"{Framework} reporting, minimumDaysToReport",
                $"{Other} ends",
                $"{Catalogue} TR-01, theme", $"{Catalogue} CP-01, rule, kind",
            ],
            copies.Places());
    }

    [Fact]
    public void Defects_All_SayWhatToDoInSentences()
    {
        copies.With(Framework, "\"starts\": \"2021-12-14\",", "").With(Catalogue, "\"unit\": \"people\"", "\"unit\": \"persons\"");

        Assert.All(FrameworkFolder.Check(copies.Folder).Defects, defect =>
        {
            Assert.EndsWith(".", defect.Message, StringComparison.Ordinal);
            Assert.EndsWith(".", defect.HowToFix, StringComparison.Ordinal);
            Assert.All((string[])["please", "valid", "sorry"], word => Assert.DoesNotContain(word, defect.ToString(), StringComparison.OrdinalIgnoreCase));
        });
    }

    [Fact]
    public void Kpi_ThatNoLotCanHave_IsADefectOfTheCatalogue()
    {
        copies.With(Catalogue, "\"serviceLines\": [\"DR\"]", "\"serviceLines\": [\"SR\"]");
        Assert.Empty(copies.Places());

        foreach (var lot in new[] { "auctioneers", "spend" })
            copies.With(Framework, $"\"lot\": \"{lot}\"", $"\"lot\": \"{lot}-data\"");
        foreach (var file in new[] { Framework, Other })
            File.WriteAllText(copies.PathOf(file), File.ReadAllText(copies.PathOf(file)).Replace("\"SR\"", "\"DA\"", StringComparison.Ordinal));

        Assert.Equal([$"{Catalogue} VI-06, serviceLines"], copies.Places());
    }

    [Fact]
    public void Kpi_OfALineThatAnotherFrameworkHas_IsSound()
    {
        File.WriteAllText(copies.PathOf(Framework), File.ReadAllText(copies.PathOf(Framework)).Replace("\"SR\"", "\"DA\"", StringComparison.Ordinal));

        Assert.Empty(copies.Places());
    }

    [Theory]
    [InlineData("\"version\": \"1\"", "\"version\": \"2\"", "effectiveFrom")]
    [InlineData("\"effectiveFrom\": \"2021-12-14\"", "\"effectiveFrom\": \"2024-12-14\"", "version")]
    [InlineData("\"catalogue\": \"drs-social-value\"", "\"catalogue\": \"another\"", "catalogue")]
    public void Catalogue_VersionThatClashesOrNobodyUses_IsADefect(string sound, string changed, string field)
    {
        File.Copy(copies.PathOf(Catalogue), copies.PathOf("zz-later.json"));

        copies.With("zz-later.json", sound, changed);

        Assert.Equal([$"zz-later.json {field}"], copies.Places());
    }

    [Fact]
    public void Catalogue_SecondVersionFromALaterDay_IsSound()
    {
        File.Copy(copies.PathOf(Catalogue), copies.PathOf("zz-later.json"));

        copies.With("zz-later.json", "\"version\": \"1\"", "\"version\": \"2\"").With("zz-later.json", "\"effectiveFrom\": \"2021-12-14\"", "\"effectiveFrom\": \"2024-12-14\"");

        Assert.Empty(copies.Places());
    }

    [Fact]
    public void Folder_WithoutAFramework_IsADefect()
    {
        foreach (var file in Directory.GetFiles(copies.Folder))
            File.Delete(file);

        Assert.Equal([" "], copies.Places());
        Assert.Throws<InvalidDataException>(() => FrameworkFolder.Read(copies.Folder));
    }

    [Fact]
    public void Folder_WithDefects_IsReadAsNothing()
    {
        copies.With(Framework, "\"minimumDaysToReport\": 90", "\"minimumDaysToReport\": 0").With(Catalogue, "\"floor\": 100", "\"floor\": 101");

        var check = FrameworkFolder.Check(copies.Folder);
        var message = Assert.Throws<InvalidDataException>(() => FrameworkFolder.Read(copies.Folder)).Message;

        Assert.Empty(check.Frameworks);
        Assert.StartsWith(check.Defects[0].ToString(), message, StringComparison.Ordinal);
        Assert.Contains("1 more", message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_Checked_HasItsDefectsAndThoseOfItsCatalogue()
    {
        copies.With(Framework, "\"minimumDaysToReport\": 90", "\"minimumDaysToReport\": 0").With(Catalogue, "\"floor\": 100", "\"floor\": 101");

        var check = FrameworkFolder.Check(copies.Folder);

        Assert.Equal([Framework, Catalogue], check.Of(Framework).Select(defect => defect.File));
        Assert.Equal([Catalogue], check.Of(Other).Select(defect => defect.File));
        Assert.Equal([Catalogue], check.Of(Catalogue).Select(defect => defect.File));
    }
}
