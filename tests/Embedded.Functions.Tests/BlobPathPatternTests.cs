using Embedded.Functions.Blobs;

namespace Embedded.Functions.Tests;

public sealed class BlobPathPatternTests
{
    [Theory]
    [InlineData("a/{x}/{y}", "1/2/3.csv", "x=1/2;y=3.csv")]
    [InlineData("a/{x}/{y}", "1/3.csv", "x=1;y=3.csv")]
    [InlineData("a/{x}/{y}", "3.csv", null)]
    [InlineData("uploads/{path}", "RM6226/S1/report/a b.csv", "path=RM6226/S1/report/a b.csv")]
    [InlineData("a/in/{name}.{ext}", "in/x.y.csv", "name=x.y;ext=csv")]
    [InlineData("a/in/{name}.{ext}", "out/x.csv", null)]
    [InlineData("a/fixed.csv", "fixed.csv", "")]
    [InlineData("a/fixed.csv", "fixed.csv2", null)]
    [InlineData("a", "any/thing", "name=any/thing")]
    public void Match_OfAName_GivesTokensGreedyFromTheLeft(string path, string name, string? expected)
    {
        var values = BlobPathPattern.Parse(path).Match(name);

        Assert.Equal(expected, values is null ? null : string.Join(';', values.Select(value => $"{value.Key}={value.Value}")));
    }

    [Theory]
    [InlineData("a/in/{name}", "in/")]
    [InlineData("a/{name}", "")]
    [InlineData("a/x.csv", "x.csv")]
    public void Prefix_OfAPath_IsWhatStandsBeforeTheFirstToken(string path, string expected) => Assert.Equal(expected, BlobPathPattern.Parse(path).Prefix);

    [Theory]
    [InlineData("{container}/x")]
    [InlineData("a/{x")]
    [InlineData("/x")]
    public void Parse_OfABrokenPath_Throws(string path) => Assert.Throws<FormatException>(() => BlobPathPattern.Parse(path));
}
