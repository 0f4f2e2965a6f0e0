using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Storage.Tests.Uploads;

public sealed class UploadPathTests
{
    [Theory]
    [InlineData("RM6226/001b000003K1abc/report/2025.csv", "RM6226", "001b000003K1abc", "report", "2025.csv")]
    [InlineData("RM6226/ccs/awards/2026/01/awards.xlsx", "RM6226", "ccs", "awards", "2026/01/awards.xlsx")]
    [InlineData("Nonsense 1/A-1/novel/a.b", "Nonsense 1", "A-1", "novel", "a.b")]
    public void Path_OfFourPartsOrMore_IsRecognised(string text, string framework, string owner, string kind, string fileName) =>
        Assert.Equal(new(text, framework, owner, kind, fileName, null), UploadPath.Parse(text));

    [Theory]
    [InlineData("a.csv", "", "", "", "a.csv")]
    [InlineData("RM6226/a.csv", "RM6226", "", "", "a.csv")]
    [InlineData("RM6226/A/a.csv", "RM6226", "A", "", "a.csv")]
    [InlineData("RM6226/A/report/", "RM6226", "A", "report", "")]
    [InlineData("/A/report/a.csv", "", "A", "report", "a.csv")]
    [InlineData("RM6226/A//a.csv", "RM6226", "A", "", "a.csv")]
    [InlineData("../A/report/a.csv", "..", "A", "report", "a.csv")]
    [InlineData("RM6226/A/../a.csv", "RM6226", "A", "..", "a.csv")]
    public void Path_OfFewerParts_SaysSo(string text, string framework, string owner, string kind, string fileName) =>
        Assert.Equal(new(text, framework, owner, kind, fileName, UploadPathProblem.TooFewParts), UploadPath.Parse(text));

    [Theory]
    [InlineData("RM6226/Fair & Square/report/a.csv")]
    [InlineData("RM6226//report/a.csv")]
    [InlineData("RM6226/../report/a.csv")]
    [InlineData("RM6226/café/report/a.csv")]
    [InlineData("RM6226/01234567890123456789012345678901234567890/report/a.csv")]
    public void Path_WhoseOwnerIsNoId_SaysSo(string text) =>
        Assert.Equal(UploadPathProblem.OwnerIsNoId, UploadPath.Parse(text).Problem);
}
