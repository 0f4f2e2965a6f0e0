using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Targets;

public sealed class WorkedValuesTests
{
    private static readonly decimal[] Business = [2.4m, 2.4m, 6, 0];

    [Theory]
    [InlineData("VI-01", "1850", "2323 2508 3125 2590")]
    [InlineData("VI-03", "38.5", "41.50 43.50 46.00 46.50")]
    [InlineData("WF-02", "3.10", "2.95 2.85 2.72 2.70")]
    [InlineData("TR-01", "2", "6 6 12 3")]
    [InlineData("SM-03", "10", "21.00 31.00 41.50 50.00")]
    [InlineData("CX-01", "3.40", "3.50 3.55 3.63 3.60")]
    public void Target_OfTheDomainPage_IsWhatItSays(string code, string baseline, string targets)
    {
        var figures = Business.Select((millions, index) => Basis.Of(code).From(baseline.Number()).InYear(index + 1).WithBusiness(millions).Target()).ToArray();

        Assert.Equal(targets.Split(' ').Select(target => target.Number()), figures.Select(figure => figure.Figure!.Value));
        Assert.All(figures, figure =>
        {
            Assert.Null(figure.Reason);
            Assert.Equal(figure.Figure, figure.Steps.Sum(step => step.Amount));
            Assert.Equal(figure.Figure, figure.Steps[^1].Total);
        });
    }

    [Theory]
    [InlineData("VI-01", "1850", 1, "2.4", "Baseline 1850 1850 | Yearly uplift 185 2035 | Business won 288 2323")]
    [InlineData("WF-02", "3.10", 3, "6", "Baseline 3.1 3.1 | Yearly uplift -0.3 2.8 | Business won -0.075 2.725 | Rounding -0.005 2.72")]
    [InlineData("TR-01", "2", 4, "0", "Baseline 2 2 | Yearly uplift 0.8 2.8 | Rounding 0.2 3")]
    [InlineData("CX-01", "4.95", 1, "6", "Baseline 4.95 4.95 | Yearly uplift 0.05 5 | Business won 0.075 5.075 | Rounding 0.005 5.08 | Limit -0.08 5")]
    [InlineData("VI-01", "0", 2, "1", "Yearly uplift 50 50 | Business won 120 170")]
    public void Target_Steps_SayHowItCameAbout(string code, string baseline, int year, string millions, string steps) =>
        Assert.Equal(steps, Told.Steps(Basis.Of(code).From(baseline.Number()).InYear(year).WithBusiness(millions.Number()).Target()));
}
