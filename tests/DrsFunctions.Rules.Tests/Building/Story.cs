using System.Collections.Immutable;
using DrsFunctions.Compliance.Awards;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Plans;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Targets;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Rules.Tests.Building;

/// <summary>
/// A supplier's ledger as it would be written: each sentence is settled before and after, as every append is.
/// <c>Story.On(framework).Registered("2022-01-03").PlanAccepted("2022-01-10", Commits("VI-01", 1850)).Standing(1, "2023-01-20")</c>
/// </summary>
internal sealed record Story(Framework Framework, SupplierRecord Record, ImmutableArray<Entry> Entries)
{
    public const string Supplier = "0015A00002aBcDe";

    public static Story On(Framework framework) => new(framework, SupplierRecord.Empty, []);

    public Settlement Settlement => new(Framework, WorkingDays.Computed);

    public static PlanCommitment Commits(string code, decimal? baseline = null, decimal? uplift = null, decimal? perMillion = null, decimal? points = null) =>
        new(code, baseline, uplift, perMillion, points);

    public Story Registered(string day, params LotMembership[] lots) => At(day.Noon(), new SupplierListed("Acme Recoveries", [.. lots]));

    public Story Registered(string day, string lot) => Registered(day, new LotMembership(lot, Framework.Starts, null));

    public Story PlanAccepted(string day, params PlanCommitment[] commitments) => At(day.Noon(), new PlanAccepted(
        $"plan-{Entries.Length}",
        new(day.Day(), "Director", commitments.ToImmutableSortedDictionary(commitment => commitment.Code, commitment => commitment, StringComparer.Ordinal))));

    /// <summary>An award on a lot of the framework, for a customer; value 0 withdraws it.</summary>
    public static Award Won(string id, decimal value, string starts, string ends, string customer = "10012345") =>
        new(id, customer, null, "data", starts.Day(), ends.Day(), value);

    public Story Awarded(string day, params Award[] awards) => At(day.Noon(), [.. AwardsListed.For(awards, Record)]);

    /// <summary>A customer's requirement for more of a KPI.</summary>
    public static Requirement Magnify(string id, string kpi, decimal factor, string? starts = null, string? ends = null, string customer = "10012345") =>
        new(id, customer, null, RequirementKind.Magnify, kpi, factor, null, null, null, starts?.Day(), ends?.Day());

    /// <summary>A customer's own aim.</summary>
    public static Requirement Local(string id, string unit, decimal target, string customer = "10012345") =>
        new(id, customer, null, RequirementKind.Local, null, null, "An aim of ours", unit, target, null, null);

    public Story Required(string day, params Requirement[] requirements) =>
        At(day.Noon(), [.. RequirementsListed.For(requirements, Supplier, Record.Requirements)]);

    public Story ReportArrived(string upload, Instant received) =>
        At(received, new UploadReceived(upload, UploadKind.Report, $"RM1/{Supplier}/report/{upload}.csv", upload, 1, upload, received));

    public Story ReportArrived(string upload, string day) => ReportArrived(upload, day.Noon());

    public Story ReportJudged(string day, string upload, int? year, UploadOutcome outcome) =>
        At(day.Noon(), Judged(upload, year, outcome));

    public Story ReportAccepted(Instant received, int year, Func<ReportDraft, ReportDraft> write)
    {
        var upload = $"report-{Entries.Length}";
        return ReportArrived(upload, received)
            .At(received, Judged(upload, year, UploadOutcome.Accepted), new ReportAccepted(upload, write(ReportDraft.Blank).On(year)));
    }

    public Story ReportAccepted(string day, int year, Func<ReportDraft, ReportDraft> write) => ReportAccepted(day.Noon(), year, write);

    /// <summary>Feedback of consumers was counted.</summary>
    public Story Heard(string day, params MonthlyFeedback[] months)
    {
        var upload = $"feedback-{Entries.Length}";
        return At(
            day.Noon(),
            new UploadReceived(upload, UploadKind.Feedback, $"RM1/{Supplier}/feedback/{upload}.csv", upload, 1, upload, day.Noon()),
            new FeedbackCounted(upload, [.. months]),
            Judged(upload, null, UploadOutcome.Accepted));
    }

    /// <summary>What consumers say was looked at.</summary>
    public Story Watched(string day) => At(day.Noon(), [.. new FeedbackWatch(Framework, WorkingDays.Computed).Declines(Supplier, Record, day.Noon())]);

    public Story Decided(string day, Decision decision, int? year, string? subject = null) =>
        At(day.Noon(), new DecisionTaken(decision, year, subject, "Because."));

    public Story Recomputed(string day) => At(day.Noon());

    public Story At(Instant now, params Change[] changes)
    {
        var settled = Settlement.Around(Record, now, _ => changes);
        return settled.Aggregate(this, (story, change) => story.Appended(new(story.Entries.Length + 1, now, "test", null, change)));
    }

    public ImmutableArray<Target> Targets(int year) => YearTargets.Of(Framework, Record, Framework.YearOf(year)!);

    public decimal? Target(int year, string code) => Targets(year).Single(target => target.Code == code).Figure;

    public StandingFacts Facts(int year) => new StandingCalculation(Framework, WorkingDays.Computed).Of(Supplier, Record, Framework.YearOf(year)!);

    public Standing Standing(int year, string day) => Facts(year).On(day.Day());

    public KpiResult Result(int year, string code) => Facts(year).Kpis.Single(kpi => kpi.Code == code);

    public IEnumerable<T> Told<T>() => Entries.Select(entry => entry.Change).OfType<T>();

    private static UploadJudged Judged(string upload, int? year, UploadOutcome outcome) =>
        new(upload, outcome, year, null, new(1, 0, 0), [], 0, [], [], null, null, false);

    private Story Appended(Entry entry) => this with { Record = Record.Apply(entry), Entries = Entries.Add(entry) };
}
