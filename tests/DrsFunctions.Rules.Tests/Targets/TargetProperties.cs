using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Rules.Tests.Building;
using FsCheck;
using FsCheck.Fluent;

namespace DrsFunctions.Rules.Tests.Targets;

public sealed class TargetProperties
{
    private static readonly Kpi[] Growing = [.. Definitions.Catalogue.Kpis.Where(kpi => kpi.Rule is VolumeRule or PointsRule)];

    private static readonly Arbitrary<Basis> AnyBasis = (
        from kpi in Gen.Elements(Growing)
        from hundredths in Gen.Choose(0, (int)((kpi.Unit.Maximum ?? 5000) * 100))
        from year in Gen.Choose(1, 5)
        from pence in Gen.Choose(0, int.MaxValue)
        from days in Gen.Choose(90, 365)
        from extra in Gen.Choose(0, 50)
        select Basis.Of(kpi)
            .From(Math.Max(kpi.Unit.Minimum, hundredths / 100m))
            .InYear(year)
            .ForDays(days)
            .WithBusiness(pence / 100_000_000m)
            .Promising(extra / 50m, extra * 10, extra / 2m)).ToArbitrary();

    [Fact]
    public void Target_SameBusinessLaterYear_IsNeverEasier() =>
        Prop.ForAll(AnyBasis, basis => IsAsHard(basis.InYear(basis.Facts.Years + 1), than: basis)).QuickCheckThrowOnFailure();

    [Fact]
    public void Target_MoreBusiness_IsNeverEasier() =>
        Prop.ForAll(
            AnyBasis,
            Gen.Choose(0, 30_000_000).ToArbitrary(),
            (basis, more) => IsAsHard(basis.WithBusiness(basis.Facts.Won.Millions + (more / 1_000_000m)), than: basis)).QuickCheckThrowOnFailure();

    [Fact]
    public void Target_HigherPromise_IsNeverEasier() =>
        Prop.ForAll(AnyBasis, basis => IsAsHard(basis, than: basis with { Facts = basis.Facts with { Commitment = null } })).QuickCheckThrowOnFailure();

    [Fact]
    public void Target_Steps_SumToItAndChangeSomething() =>
        Prop.ForAll(AnyBasis, basis =>
        {
            var target = basis.Target();
            var totals = target.Steps.Select(step => step.Total).ToArray();
            return target.Steps.Sum(step => step.Amount) == target.Figure
                && totals[^1] == target.Figure
                && (target.Steps.Length == 1 || target.Steps.All(step => step.Amount != 0))
                && target.Steps.Zip(totals.Prepend(0)).All(pair => pair.Second + pair.First.Amount == pair.First.Total);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Target_Rounding_AlwaysDemandsByLessThanOnePlace() =>
        Prop.ForAll(AnyBasis, basis =>
        {
            var steps = basis.Target().Steps;
            var rounding = steps.FirstOrDefault(step => step.Label == "Rounding")?.Amount ?? 0;
            var place = basis.Kpi.Unit.Ceiling(0.00001m);
            return basis.Kpi.Better == Better.Higher ? rounding >= 0 && rounding <= place : rounding <= 0 && -rounding <= place;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Target_OfPoints_StaysWithinTheUnit() =>
        Prop.ForAll(AnyBasis, basis => basis.Kpi.Rule is not PointsRule || basis.Kpi.Unit.Holds(basis.Figure()!.Value)).QuickCheckThrowOnFailure();

    private static bool IsAsHard(Basis basis, Basis than) => basis.Kpi.Better == Better.Higher
        ? basis.Figure() >= than.Figure()
        : basis.Figure() <= than.Figure();
}
