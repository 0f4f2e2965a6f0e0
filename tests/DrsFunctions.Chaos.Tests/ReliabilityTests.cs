using System.Globalization;
using DrsFunctions.Chaos.Rows;
using Xunit.Abstractions;

namespace DrsFunctions.Chaos.Tests;

/// <summary>
/// Every row of the reliability table in its short form. The seed is the same every time; another one is given by <c>DRS_CHAOS_SEED</c>.
/// </summary>
public sealed class ReliabilityTests(SharedStage shared, ITestOutputHelper output) : IClassFixture<SharedStage>
{
    public static TheoryData<string> Names => [.. ChaosRows.All.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Row_InItsShortForm_Holds(string name)
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("DRS_CHAOS_SEED") ?? "1", CultureInfo.InvariantCulture);
        var row = ChaosRows.All.Single(candidate => candidate.Name == name);

        var broken = await Record.ExceptionAsync(async () => output.WriteLine(await row.RunAsync(shared.Stage, new Round(seed, IsShort: true))));

        Assert.True(broken is null, $"{name} with seed {seed}: {broken}");
    }
}
