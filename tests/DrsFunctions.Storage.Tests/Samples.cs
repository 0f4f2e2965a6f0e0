using System.Collections.Immutable;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Plans;
using DrsFunctions.Compliance.Reports;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Targets;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Storage.Ledgers;
using NodaTime;

namespace DrsFunctions.Storage.Tests;

/// <summary>One plausible value of everything that is kept.</summary>
internal static class Samples
{
    public const string Supplier = "001b000003K1abc";

    public const string UploadId = "abcdefghijklmnopqrstuvwxyz";

    public static Instant Noon { get; } = Instant.FromUtc(2026, 1, 14, 12, 0);

    public static Origin Origin { get; } = new(Supplier, UploadId);

    public static TargetStep Step { get; } = new("Yearly uplift", 37.50m, 112.50m);

    public static Target Target { get; } = new("VI-01", 1850m, 2323m, FigureReason.BaselineMissing, [Step]);

    public static Message Message { get; } =
        new("numeratorAboveDenominator", Severity.Error, "Report", 12, "Numerator", "D12", "£12", "The supplier's VI-03 is \"too high\"", "Check D12");

    public static Report Report { get; } = new(
        4,
        new(2026, 1, 9),
        "Head of compliance",
        [new("VI-03", "10012345", false, null, 41.50m, 100m, "Audit", "Grew by a third – see annex"), new("FE-01", null, true, null, null, null, null, "Not ours")],
        [new(PracticeKind.VulnerabilityToolkit, "v3", new(2024, 5, 1), null)],
        [new(SchemeKind.FinancialEducation, 120m, "Lessons on money in schools")],
        [new("O1", "People were better off")],
        [new("LOC-1", "10012345", 3m, null, null, null)]);

    public static MessageKey LateReport { get; } = new("RM6226", Supplier, "report", "4", "late", "abcd2345abcd2345");

    public static Requirement Requirement { get; } =
        new("LEEDS-1", "10012345", Supplier, RequirementKind.Local, null, null, "Visits to advice centres", "people", 250m, new(2024, 12, 14), null);

    public static StandingFacts Standing(string framework, string supplier = Supplier, int kpis = 2) => new(
        framework,
        new(supplier, "Fair & Square Ltd", ["1", "2"], [ServiceLine.DR, ServiceLine.LI]),
        new(4, new(2024, 12, 14), new(2025, 12, 13), new(2026, 1, 14)),
        new(2026, 1, 28),
        true,
        false,
        false,
        false,
        true,
        new(UploadId, Noon, true, Rating.ApproachingTarget, [new(StandingReasonCode.BelowTarget, "Too few KPIs are at target.")]),
        new LocalDate(2026, 1, 14),
        2_400_000.50m,
        112.345678m,
        true,
        [
            .. Enumerable.Range(1, kpis).Select(number => new KpiResult(
                $"VI-{number:00}", "People helped", "people", Better.Higher, 1850m, 2323m, 2400m, 103.3m, Rating.Good, null, [Step])),
        ],
        [new(ObligationKind.Report, "4", new(2026, 1, 14), new(2026, 1, 28), false, false)])
    {
        CustomerRequirements = [new("LEEDS-1", "10012345", RequirementKind.Local, null, "Visits to advice centres", "people", 250m, 240.5m, Rating.ApproachingTarget)],
    };

    /// <summary>One of every kind of change there is.</summary>
    public static IReadOnlyList<Change> Changes { get; } =
    [
        new SupplierListed("Fair & Square Ltd", [new("1", new(2021, 12, 14), null), new("litigation", new(2022, 3, 1), new(2024, 3, 1))]),
        new ContactListed(new("abcd2345abcd2345", ContactRole.Senior, true)),
        new UploadReceived(UploadId, UploadKind.Report, $"RM6226/{Supplier}/report/2025.csv", "0x8DD", 4_096, new('a', 64), Noon + Duration.FromNanoseconds(123_456_700)),
        new UploadJudged(
            UploadId, UploadOutcome.AcceptedWithWarnings, 4, "drs-social-value 1", new(60, 0, 1), [Message], 3, [new("thousandsCommas", 7)], ["Notes"], null, "olderupload", false),
        new PlanAccepted(UploadId, new(
            new(2022, 1, 10),
            "Director",
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal, [KeyValuePair.Create("VI-03", new PlanCommitment("VI-03", 38.50m, 0.10m, null, 2m)), KeyValuePair.Create("CX-01", new PlanCommitment("CX-01", null, null, null, null))]))),
        new ReportAccepted(UploadId, Report),
        new TargetsChanged([new(4, "VI-01", null, 2323m), new(5, "VI-01", 2508m, null)]),
        new TargetsFrozen(4, 2_400_000m, [Target]),
        new ListTaken(UploadId, UploadKind.Suppliers, [Supplier, "A-1"]),
        new AwardsListed([new("A-1", "10012345", "Leeds City Council", "1", new(2022, 1, 1), new(2023, 12, 31), 4_800_000.50m), new("A-2", "10012346", null, "1", new(2022, 1, 1), new(2022, 1, 1), 0)]),
        new CustomersListed(UploadId, [new("10012345", "Leeds City Council", "LS1 1UR", "Local")], [new("10012346", "York", null, null)], ["10012347"]),
        new HolidaysListed(UploadId, [new(new(2026, 12, 25), "Christmas Day"), new(new(2026, 12, 28), null)]),
        new RequirementsListed([Requirement, Requirement with { Id = "LEEDS-2", Kind = RequirementKind.Magnify, Kpi = "VI-01", Factor = 1.50m }], ["LEEDS-3"]),
        new FeedbackCounted(UploadId, [new(new(2026, 5), "1", new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)), new(new(2026, 6), "litigation", FeedbackCounts.None)]),
        new AlertOpened("overall-2026-06", FeedbackMeasure.Overall, DeclineSeverity.High, new(2026, 4), new(2026, 6), 3.5m, 150, 4.166667m, 600),
        new AlertsAnswered(UploadId, [new("overall-2026-06", "Director", new(2026, 7, 2), "We trained the team again.")]),
        new DecisionTaken(Decision.Reopen, 4, "report", "The annex was missing"),
        new MessageQueued(LateReport, MessageTemplate.ReportLate, 4, new(2026, 1, 14)),
        new MessageClosed(LateReport, MessageStatus.Parked, null, "The provider could not be reached for 5 hours"),
    ];

    public static Change Listed(string name) => new SupplierListed(name, [new("1", new(2021, 12, 14), null)]);
}
