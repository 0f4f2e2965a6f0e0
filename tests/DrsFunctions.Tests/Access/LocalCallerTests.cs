using DrsFunctions.Access;
using Microsoft.Extensions.Configuration;

namespace DrsFunctions.Tests.Access;

/// <summary>Who everybody on this machine is where no identity is configured.</summary>
public sealed class LocalCallerTests
{
    [Theory]
    [InlineData(null, Role.CcsAdmin, null, null)]
    [InlineData("ccs.admin", Role.CcsAdmin, null, null)]
    [InlineData("ccs.decide", Role.CcsDecide, null, null)]
    [InlineData("ccs.read", Role.CcsRead, null, null)]
    [InlineData("supplier:001b00000Ashdown1A", Role.Supplier, "001b00000Ashdown1A", null)]
    [InlineData("customer:10012345", Role.Customer, null, "10012345")]
    public void LocalCaller_OfASetting_HasItsRole(string? setting, Role role, string? supplier, string? customer) =>
        Assert.Equal(new Caller("local", role, supplier, customer), LocalCaller.Of(With(setting)));

    [Theory]
    [InlineData("admin")]
    [InlineData("supplier")]
    [InlineData("supplier:")]
    [InlineData("supplier:a/b")]
    [InlineData("customer:")]
    public void LocalCaller_OfNobody_IsRefused(string setting) =>
        Assert.Contains(setting, Assert.Throws<InvalidOperationException>(() => LocalCaller.Of(With(setting))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Start_WithALocalCallerThatIsNobody_IsRefused() =>
        Assert.Contains("Drs__LocalCaller", (await Assert.ThrowsAsync<InvalidOperationException>(() => new LoopbackOnly(With("admin")).StartAsync(default))).Message, StringComparison.Ordinal);

    private static IConfiguration With(string? setting) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(LocalCaller.Setting, setting)]).Build();
}
