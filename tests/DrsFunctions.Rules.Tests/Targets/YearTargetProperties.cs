using DrsFunctions.Compliance.Awards;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Targets;
using DrsFunctions.Rules.Tests.Building;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static DrsFunctions.Rules.Tests.Building.Story;

namespace DrsFunctions.Rules.Tests.Targets;

/// <summary>All targets of RM6226 of a supplier that joins at any time, from its plan, its awards and its reports.</summary>
public sealed class YearTargetProperties
{
    private static readonly Framework Rm6226 = Definitions.Rm6226;

    private static readonly Gen<Story> AnySupplier =
        from joined in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(0, 1400)))
        from parts in Gen.Choose(0, 1000).ArrayOf(Definitions.Catalogue.Kpis.Length)
        let day = Rm6226.Starts.PlusDays(joined)
        select On(Rm6226)
            .Registered(Iso(day), new LotMembership("1", day, null))
            .PlanAccepted(Iso(day), [.. Definitions.Catalogue.Kpis.Zip(parts).Select(kpi => Commits(kpi.First.Code, BaselineOf(kpi.First, kpi.Second)))]);

    private static readonly Gen<int> AnyPounds = Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 3_000_000), Gen.Choose(0, 40_000_000));

    [Fact]
    public void Targets_WithTheSameBusinessEveryYear_AreNeverEasierThanTheYearBefore() =>
        Prop.ForAll(AnySupplier.ToArbitrary(), AnyPounds.ToArbitrary(), (planned, pounds) =>
        {
            var story = planned.Awarded(Iso(planned.Record.MembershipOf(Rm6226).Joined!.Value), [.. Rm6226.Years.Select(year => OfTheWhole(year, pounds))]);
            return Rm6226.Years.Skip(1).All(year => Growing(story, year.Number).All(target =>
                Growing(story, year.Number - 1).SingleOrDefault(before => before.Code == target.Code) is not { } before || IsAsHard(target, before)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Targets_WithMoreBusinessInAYear_AreNeverEasierInItAndTheSameInOthers() =>
        Prop.ForAll(AnySupplier.ToArbitrary(), AnyPounds.Two().ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), (planned, pounds, number) =>
        {
            var day = Iso(planned.Record.MembershipOf(Rm6226).Joined!.Value);
            var less = planned.Awarded(day, OfTheWhole(Rm6226.YearOf(number)!, pounds.Item1));
            var more = planned.Awarded(day, OfTheWhole(Rm6226.YearOf(number)!, pounds.Item1 + pounds.Item2));
            return Rm6226.Years.All(year => Growing(more, year.Number).Zip(Growing(less, year.Number)).All(pair =>
                year.Number == number ? IsAsHard(pair.First, pair.Second) : pair.First.Figure == pair.Second.Figure));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Targets_OfEveryRule_AreTheSumOfTheirStepsAndRoundedDemandingly() =>
        Prop.ForAll(AnySupplier.ToArbitrary(), AnyPounds.Two().ToArbitrary(), Gen.Choose(1, 1000).ToArbitrary(), (planned, pounds, done) =>
        {
            var day = Iso(planned.Record.MembershipOf(Rm6226).Joined!.Value);
            var story = planned
                .Awarded(day, [.. Rm6226.Years.Select(year => OfTheWhole(year, year.Number % 2 == 0 ? pounds.Item1 : pounds.Item2))])
                .ReportAccepted("2025-06-02", 3, report => report.WithRatio("CP-01", done, 1001).With("CP-02", done * 1000))
                .ReportAccepted("2026-01-05", 4, report => report.WithRatio("CP-01", 1, done).With("CP-02", done));
            return Rm6226.Years.SelectMany(year => story.Targets(year.Number)).Where(target => target.Figure is not null).All(target =>
                target.Steps.Sum(step => step.Amount) == target.Figure
                && target.Steps[^1].Total == target.Figure
                && IsRoundedDemandingly(target));
        }).QuickCheckThrowOnFailure();

    private static bool IsRoundedDemandingly(Target target)
    {
        var kpi = Definitions.Kpi(target.Code);
        var rounding = target.Steps.SingleOrDefault(step => step.Label == "Rounding")?.Amount ?? 0;
        return (kpi.Better == Better.Higher ? rounding >= 0 : rounding <= 0)
            && kpi.Unit.Ceiling(Math.Abs(rounding)) <= kpi.Unit.Ceiling(0.0001m)
            && (target.Figure == kpi.Unit.Ceiling(target.Figure!.Value) || target.Figure == target.Baseline);
    }

    private static bool IsAsHard(Target target, Target than) =>
        Definitions.Kpi(target.Code).Better == Better.Higher ? target.Figure >= than.Figure : target.Figure <= than.Figure;

    private static Target[] Growing(Story story, int year) =>
        [.. story.Targets(year).Where(target => target.Figure is not null && Definitions.Kpi(target.Code).Rule is VolumeRule or PointsRule)];

    // A figure of the unit's range, with one place more than its targets have.
    private static decimal BaselineOf(Kpi kpi, int part) => kpi.Unit.Maximum is { } maximum
        ? kpi.Unit.Minimum + decimal.Round((maximum - kpi.Unit.Minimum) * part / 1000m, kpi.Unit.Places + 1)
        : kpi.Unit.Minimum + (part / 10m);

    private static Award OfTheWhole(ReportingYear year, int pounds) =>
        Won($"A-{year.Number}", pounds, Iso(year.Starts), Iso(year.Ends)) with { Lot = "1" };

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", null);
}
