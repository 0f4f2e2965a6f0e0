using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Rules.Tests.Building;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static DrsFunctions.Rules.Tests.Building.Story;

namespace DrsFunctions.Rules.Tests.Suppliers;

public sealed class FoldTests
{
    private static readonly Framework Small = Definitions.Measuring(
        Definitions.Measure("A-01", new VolumeRule(0.10m, 100, 10)),
        Definitions.Measure("A-02", new GuardRule(0.98m)) with { Aggregate = Aggregate.Mean });

    private static readonly Arbitrary<int[]> AnyHistory = Gen.Choose(0, 7).ArrayOf(12).ToArbitrary();

    [Fact]
    public void Fold_SameEntries_ComeToTheSame() =>
        Prop.ForAll(AnyHistory, history => Told(Folded(Happened(history).Entries)) == Told(Folded(Happened(history).Entries))).QuickCheckThrowOnFailure();

    [Fact]
    public void Fold_FromASnapshotOfAnyEntry_ComesToTheSame() =>
        Prop.ForAll(AnyHistory, Gen.Choose(0, 30).ToArbitrary(), (history, at) =>
        {
            var entries = Happened(history).Entries;
            var snapshot = Folded([.. entries.Take(at)]);
            return Told(entries.Skip(at).Aggregate(snapshot, (record, entry) => record.Apply(entry))) == Told(Folded(entries));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Settling_WithoutNewFacts_ChangesNothing() =>
        Prop.ForAll(AnyHistory, history =>
        {
            var story = Happened(history);
            return story.Settlement.Around(story.Record, story.Entries[^1].At, _ => []).IsEmpty;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Settling_TimersThatNeverRan_MakeNoDifferenceToTargets() =>
        Prop.ForAll(AnyHistory, history =>
        {
            var never = Happened(history).Recomputed("2026-06-01");
            var daily = Happened(history, timers: true).Recomputed("2026-06-01");
            return Small.Years.All(year => never.Target(year.Number, "A-01") == daily.Target(year.Number, "A-01")
                && never.Target(year.Number, "A-02") == daily.Target(year.Number, "A-02"));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Record_RegisteredAgain_KeepsItsDayAndChangesItsLots()
    {
        var record = On(Small).Registered("2022-01-03", "data").Registered("2022-02-01", new LotMembership("data", "2022-01-01".Day(), "2023-06-30".Day())).Record;

        Assert.Equal("2022-01-03".Noon(), record.RegisteredOn);
        Assert.Equal("2023-06-30".Day(), record.Lots["data"].Left);
        Assert.False(SupplierRecord.Empty.IsRegistered);
    }

    [Fact]
    public void Record_PlanReopened_ClosesWithTheNextPlan()
    {
        var reopened = On(Small).Registered("2022-01-03", "data").PlanAccepted("2022-01-20").Decided("2022-03-01", Decision.Reopen, null, "plan");

        Assert.True(reopened.Record.PlanReopened);
        Assert.False(reopened.PlanAccepted("2022-03-02").Record.PlanReopened);
    }

    [Fact]
    public void Record_DecisionWithoutAYear_ChangesNoYear() =>
        Assert.Empty(On(Small).Registered("2022-01-03", "data").Decided("2022-03-01", Decision.Waive, null).Record.Years);

    // What may happen, three months apart.
    private static Story Happened(int[] history, bool timers = false)
    {
        var day = "2022-01-03".Day();
        var story = On(Small).Registered("2022-01-03", "data");
        foreach (var (what, index) in history.Select((what, index) => (what, index)))
        {
            var next = day.PlusMonths(3);
            while (timers && story.Settlement.NextDay(story.Record) is { } due && due < next)
                story = story.Recomputed(Iso(due));
            day = next;
            story = Happen(story, Iso(day), what, index);
        }

        return story;
    }

    private static Story Happen(Story story, string day, int what, int index) => what switch
    {
        0 => story.PlanAccepted(day, Commits("A-01", 100 * (index + 1))),
        1 => story.ReportAccepted(day, 1, report => report.With("A-01", 10 * index).WithMean("A-02", 40 + index, 10)),
        2 => story.ReportAccepted(day, 2, report => report.WithMean("A-02", 30 + index, 10)),
        3 => story.Decided(day, Decision.Reopen, 1 + (index % 3), "report"),
        4 => story.Decided(day, Decision.Query, 1 + (index % 3)),
        5 => story.Decided(day, Decision.Waive, 1 + (index % 3)),
        6 => story.Registered(day, new LotMembership("data", "2022-01-01".Day().PlusMonths(index), index % 2 == 0 ? null : (LocalDate?)"2025-06-30".Day())),
        _ => story.Recomputed(day),
    };

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", null);

    private static SupplierRecord Folded(ImmutableArray<Entry> entries) => entries.Aggregate(SupplierRecord.Empty, (record, entry) => record.Apply(entry));

    private static string Told(SupplierRecord record) => string.Join('\n', [
        $"{record.Name} {record.RegisteredOn} {record.PlanReopened} {record.Plan?.UploadId} {record.Plan?.AcceptedOn}",
        .. record.Lots.Values.Select(lot => lot.ToString()),
        .. record.Years.Select(year => $"{year.Key} {year.Value with { Report = null, Frozen = null }} {year.Value.Report?.UploadId} {year.Value.Frozen?.BusinessWonGbp}"),
        .. record.Years.SelectMany(year => year.Value.Frozen?.Targets ?? []).Select(target => $"{target.Code} {target.Figure} {target.Reason}"),
        .. record.ToldTargets.SelectMany(year => year.Value.Select(target => $"{year.Key} {target.Key} {target.Value}")),
        .. record.Uploads.ById.Values.Select(upload => upload.ToString())]);
}
