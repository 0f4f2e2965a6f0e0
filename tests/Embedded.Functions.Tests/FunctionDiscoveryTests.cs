using Embedded.Functions.Invocation;
using Microsoft.Azure.Functions.Worker;

namespace Embedded.Functions.Tests;

public sealed class FunctionDiscoveryTests
{
    public sealed class Good
    {
        [Function("Good")]
        public static void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) => Assert.NotNull(timer);

        public static void NoFunction() => Assert.Fail("Never run.");
    }

    public sealed class SameName
    {
        [Function("good")]
        public static void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) => Assert.NotNull(timer);
    }

    public sealed class NoTrigger
    {
        [Function("NoTrigger")]
        public static void Run(string text) => Assert.NotNull(text);
    }

    public sealed class Unfillable
    {
        [Function("Unfillable")]
        public static void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer, Uri other) => Assert.NotNull(other);
    }

    [Fact]
    public void Find_AmongTypes_GivesWhatItsAttributesSay()
    {
        var function = Assert.Single(FunctionDiscovery.Find([typeof(Good)], _ => false));

        Assert.Equal("Good", function.Definition.Name);
        Assert.Equal("Host.Functions.Good", function.HostName);
        Assert.Equal("timerTrigger", function.Definition.InputBindings["timer"].Type);
        Assert.EndsWith(".Run", function.Definition.EntryPoint, StringComparison.Ordinal);
        Assert.Equal(typeof(TimerInfo), Assert.Single(function.Definition.Parameters).Type);
    }

    [Fact]
    public void Find_OfADisabledFunction_LeavesItOut() => Assert.Empty(FunctionDiscovery.Find([typeof(Good)], name => name is "Good"));

    [Theory]
    [InlineData(typeof(SameName), "'good'")]
    [InlineData(typeof(NoTrigger), "no trigger")]
    [InlineData(typeof(Unfillable), "'other'")]
    public void Find_OfAFunctionThatCannotRun_SaysWhy(Type type, string reason)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => FunctionDiscovery.Find([typeof(Good), type], _ => false));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }
}
