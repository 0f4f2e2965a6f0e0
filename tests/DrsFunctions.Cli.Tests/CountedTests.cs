using DrsFunctions.Cli.Output;

namespace DrsFunctions.Cli.Tests;

public sealed class CountedTests
{
    [Theory]
    [InlineData(0, "no cells, no entries")]
    [InlineData(1, "1 cell, 1 entry")]
    [InlineData(1200, "1200 cells, 1200 entries")]
    public void Number_OfThings_IsSaidAsPeopleDo(long number, string said) =>
        Assert.Equal(said, $"{Counted.Of(number, "cell")}, {Counted.Of(number, "entry", "entries")}");
}
