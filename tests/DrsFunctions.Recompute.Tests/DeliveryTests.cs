using DrsFunctions.Recompute.Tests.Given;
using DrsFunctions.TestStorage;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DrsFunctions.Recompute.Tests;

/// <summary>
/// Messages that ask for a recompute may come twice, late, out of order, at the same moment as what they are about, or not at all
/// until the hourly one.
/// </summary>
public sealed class DeliveryTests
{
    private const int Lives = 8;
    private const int MostHappenings = 7;

    private static readonly LocalDate Begins = new(2021, 12, 20);

    private static readonly Gen<string> AnyDeliveries = Gen.Elements("", "", "h", "u", "uu", "uh", "hu", "uhu");

    private static readonly Gen<Happening> AnyHappening =
        from what in Gen.Choose(0, Happening.Kinds - 1)
        from after in Gen.Frequency((1, Gen.Choose(0, 3)), (3, Gen.Choose(20, 330)))
        from figure in Gen.Choose(1, 60)
        from deliveries in AnyDeliveries
        select new Happening(what, after, figure, deliveries);

    // Whatever else happens, a supplier is listed and has a plan and an award; what may come before the plan comes after it as well.
    private static readonly Arbitrary<Happening[]> AnyLife = (
        from number in Gen.Choose(1, MostHappenings)
        from happenings in AnyHappening.ArrayOf(number)
        from figure in Gen.Choose(1, 40)
        from deliveries in AnyDeliveries.ArrayOf(3)
        select (Happening[])[new(0, 0, figure, deliveries[0]), new(2, 3, figure, deliveries[1]), .. happenings[..(number / 3)], new(1, 10, figure, deliveries[2]), .. happenings[(number / 3)..]])
        .ToArbitrary();

    [Fact]
    public void Messages_InWhateverOrder_ComeToWhatARebuildComesTo() =>
        Prop.ForAll(AnyLife, async life =>
        {
            var supplier = new SupplierInStorage((await StorageEmulator.SharedAsync()).Clients());
            await LiveAsync(supplier, life, withMessages: true);
            var incremental = await supplier.ProjectedAsync();
            await supplier.ForgetAsync();
            Assert.Empty(await supplier.ProjectedAsync());

            await supplier.RebuildAsync();

            Assert.Equal(incremental, await supplier.ProjectedAsync());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Lives));

    [Fact]
    public void Messages_InWhateverOrder_ComeToTheSameAsTheHourlyOneAlone() =>
        Prop.ForAll(AnyLife, async life =>
        {
            var clients = (await StorageEmulator.SharedAsync()).Clients();
            var (often, once) = (new SupplierInStorage(clients), new SupplierInStorage(clients));

            var day = await LiveAsync(often, life, withMessages: true);
            await LiveAsync(once, life, withMessages: false);

            Assert.Equal(await once.AnswersAsync(day), await often.AnswersAsync(day));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Lives));

    /// <summary>Tells a life, and in the end delivers the hourly message; gives the day of that.</summary>
    private static async Task<LocalDate> LiveAsync(SupplierInStorage supplier, Happening[] life, bool withMessages)
    {
        var day = Begins;
        foreach (var happening in life)
        {
            var today = day = day.PlusDays(happening.After);
            var told = supplier.TellAsync(today, record => happening.On(today, record));
            var delivered = withMessages ? happening.Deliveries.Select(message => supplier.DeliverAsync(today, isOfAnUpload: message == 'u')) : [];
            await Task.WhenAll([told, .. delivered]);
        }

        var last = day.PlusDays(30);
        await supplier.DeliverAsync(last, isOfAnUpload: false);
        return last;
    }
}
