using DrsFunctions.Storage.Register;
using DrsFunctions.TestStorage;

namespace DrsFunctions.Storage.Tests.Register;

public sealed class AwardIndexTests : EmulatedStorage
{
    private AwardIndex Index => new(Clients);

    [Fact]
    public async Task Claim_OfWhatIsNobodys_Holds()
    {
        Assert.Empty(await Claim(("A/1 #?", "x"), ("A-2", "y")));

        Assert.Empty(await Claim(("A/1 #?", "x")));
        var owner = Assert.Single(await Claim(("A/1 #?", "y"), ("A-2", "y"), ("A-3", "y")));
        Assert.Equal(("A/1 #?", "x"), (owner.Key, owner.Value));
    }

    [Fact]
    public async Task Claim_OfMoreThanATransactionHolds_FindsTheFewThatAreOfOthers()
    {
        await Claim(("A-150", "x"), ("A-151", "x"));

        var owners = await Claim([.. Enumerable.Range(0, 450).Select(number => ($"A-{number}", "y"))]);

        Assert.Equal(["A-150", "A-151"], owners.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(450, (await Claim([.. Enumerable.Range(0, 450).Select(number => ($"A-{number}", "z"))])).Count);
    }

    [Fact]
    public async Task Claim_OfOneAwardForTwoAtOnce_HoldsForOne()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Claim([.. Enumerable.Range(0, 5).Select(award => ($"R-{award}", $"supplier{number}"))])));

        foreach (var award in Enumerable.Range(0, 5).Select(award => $"R-{award}"))
        {
            Assert.Equal(7, answers.Count(owners => owners.ContainsKey(award)));
            Assert.Single(answers.SelectMany(owners => owners).Where(owner => owner.Key == award).Select(owner => owner.Value).Distinct(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Release_ByItsHolder_LetsOthersClaimIt()
    {
        await Claim(("A-1", "x"), ("A-2", "x"));

        await Index.ReleaseAsync(Framework, "y", ["A-1"], Cancellation);
        await Index.ReleaseAsync(Framework, "x", ["A-2", "A-9"], Cancellation);

        Assert.Equal("A-1", Assert.Single(await Claim(("A-1", "y"), ("A-2", "y"))).Key);
    }

    [Fact]
    public async Task All_AreTheFrameworksAwardsWithTheirSuppliers()
    {
        await Claim(("A-1", "x"), ("A/2", "y"));

        var all = await Index.AllAsync(Framework, Cancellation);

        Assert.Equal(["A-1 x", "A/2 y"], all.Select(owner => $"{owner.Key} {owner.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Awards_InTheRegister_AreNoSuppliers()
    {
        await new RegisterTable(Clients).PutAsync(new(Framework, "x", "Fair Ltd", [new("1", new(2021, 12, 14), null)], null, null, 1), Cancellation);
        await Claim(("A-1", "x"));
        var counter = new CallCounter();
        var register = new RegisterTable(Emulator.Clients(counter));

        Assert.Equal("x", Assert.Single(await register.IdsAsync(Framework, Cancellation)));
        Assert.Equal("1", Assert.Single((await register.LotsAsync(Framework, Cancellation))["x"]).Lot);
        Assert.Single((await register.ListAsync(Framework, null, 10, Cancellation)).Items);
        Assert.Empty(await register.ContactsAsync(Framework, null, Cancellation).ToListAsync());
        Assert.Equal(4, counter.Count);
    }

    private async Task<IReadOnlyDictionary<string, string>> Claim(params (string Award, string Supplier)[] claims) =>
        await Index.ClaimAsync(Framework, claims.ToDictionary(claim => claim.Award, claim => claim.Supplier, StringComparer.Ordinal), Cancellation);
}
