using DrsFunctions.Compliance.Impact;
using DrsFunctions.Rules.Tests.Building;
using FsCheck;
using FsCheck.Fluent;
using static DrsFunctions.Rules.Tests.Building.Together;

namespace DrsFunctions.Rules.Tests.Impact;

public sealed class ImpactProperties
{
    private static readonly Gen<decimal> AnyRatio = Gen.Choose(0, 27).Select(ninths => decimal.Round(ninths / 9m, 18));

    private static readonly Gen<Contribution> AnyContribution =
        from supplier in Gen.Choose(1, 6)
        from hasReported in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from pence in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, int.MaxValue))
        from people in Gen.OneOf(Gen.Choose(0, 6), Gen.Choose(0, 500))
        from cases in Gen.OneOf(Gen.Choose(1, 6), Gen.Choose(1, 500))
        from answers in Gen.OneOf(Gen.Choose(1, 6), Gen.Choose(1, 500))
        from ratios in Gen.ArrayOf(AnyRatio, 4)
        from held in Gen.ArrayOf(Gen.Elements(true, true, false), 4)
        let figures = new[] { People(people, ratios[0]), Sessions(people, ratios[1]), Cases(cases / 2, cases, ratios[2]), Score(3.5m, answers, ratios[3]) }
        select hasReported
            ? Reporting($"S{supplier}", pence / 100_000_000m, [.. figures.Where((_, place) => held[place])])
            : Silent($"S{supplier}", pence / 100_000_000m);

    private static readonly Gen<Contribution[]> AnyYear =
        AnyContribution.ListOf().Select(contributions => contributions.DistinctBy(contribution => contribution.Supplier, StringComparer.Ordinal).ToArray());

    [Fact]
    public void Figures_OfSuppliersInAnyOrder_AreTheSame() =>
        Prop.ForAll(AnyYear.Two().ToArbitrary(), years => Same(In(years.Item1, years.Item2), In([.. years.Item1.Reverse()], [.. years.Item2.OrderBy(contribution => contribution.BusinessWonGbp)])))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void LikeForLike_WhereAllReportedBothYears_IsTheIndexOfAll() =>
        Prop.ForAll(AnyYear.ToArbitrary(), year =>
        {
            var second = In(year, year)[1];
            return Indices(second).All(index => index.LikeForLike == index.Index && index.PreviousLikeForLike == index.Previous);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Index_OfSuppliersWithTheSameRatios_IsThatRatioWhateverTheirBusiness() =>
        Prop.ForAll(AnyYear.ToArbitrary(), AnyRatio.ToArbitrary(), (year, ratio) =>
        {
            var alike = year.Select(contribution => contribution with { Kpis = [.. contribution.Kpis.Select(kpi => kpi with { RatioToBaseline = ratio })] });
            return Indices(In([.. alike])[0]).All(index => index.Index.Value is not { } value || Math.Abs(value - (100 * ratio)) < 0.000_000_001m);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void OneYear_WithTheTwoBeforeIt_IsToldAsAmongAll() =>
        Prop.ForAll(AnyYear.Two().ToArbitrary(), AnyYear.Two().ToArbitrary(), (former, latter) =>
        {
            var calculation = new ImpactCalculation(Together.Framework);
            calculation.Next(Together.Framework.Years[1], former.Item2);
            calculation.Next(Together.Framework.Years[2], latter.Item1);
            return Same([In(former.Item1, former.Item2, latter.Item1, latter.Item2)[3]], [calculation.Next(Together.Framework.Years[3], latter.Item2)]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Told_Totals_RestOnFiveConsumersAndLeaveNoFewerToAnySupplier() =>
        Prop.ForAll(AnyYear.ToArbitrary(), contributions =>
        {
            var year = In(contributions)[0];
            return year.Kpis.Where(kpi => Consumers.AreBehind(kpi.Kpi) && kpi.Total.Told is not null).All(kpi =>
            {
                var behind = contributions.SelectMany(contribution => contribution.Kpis).Where(figure => figure.Code == kpi.Kpi.Code).Select(figure => Consumers.In(kpi.Kpi, figure)).ToArray();
                return behind.Sum() >= 5 && behind.All(own => behind.Sum() - own is 0 or >= 5);
            });
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<IndexImpact> Indices(YearImpact year) => [year.Index, .. year.Outcomes, .. year.Themes];

    private static bool Same(IReadOnlyList<YearImpact> left, IReadOnlyList<YearImpact> right) => left.Count == right.Count && left.Zip(right).All(pair =>
        Indices(pair.First).SequenceEqual(Indices(pair.Second))
        && pair.First.Kpis.SequenceEqual(pair.Second.Kpis)
        && (pair.First.BusinessWonGbp, pair.First.Customers, pair.First.Suppliers) == (pair.Second.BusinessWonGbp, pair.Second.Customers, pair.Second.Suppliers));
}
