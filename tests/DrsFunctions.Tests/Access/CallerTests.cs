using DrsFunctions.Access;

namespace DrsFunctions.Tests.Access;

public sealed class CallerTests
{
    private const string Own = "10012345a";

    [Theory]
    [InlineData(Role.CcsRead, true, false)]
    [InlineData(Role.CcsDecide, true, true)]
    [InlineData(Role.CcsAdmin, true, true)]
    [InlineData(Role.Customer, true, true)]
    [InlineData(Role.Supplier, false, false)]
    public void Requirements_OfACustomer_AreReadAndSetByItsRole(Role role, bool reads, bool sets)
    {
        var caller = new Caller("someone", role, role == Role.Supplier ? "001" : null, role == Role.Customer ? Own : null);

        Assert.Equal((reads, sets), (caller.MayReadRequirements, caller.MaySetRequirements));
        Assert.Equal((reads, sets), (caller.MayReadRequirementsOf("10012345A"), caller.MaySetRequirementsOf("10012345A")));
    }

    [Fact]
    public void Requirements_OfAnotherCustomer_AreNeitherReadNorSet()
    {
        var caller = new Caller("someone", Role.Customer, Customer: Own);

        Assert.False(caller.MayReadRequirementsOf("10012346"));
        Assert.False(caller.MaySetRequirementsOf("10012346"));
        Assert.False(new Caller("someone", Role.Customer).MaySetRequirementsOf(Own));
    }
}
