using System.Collections.Immutable;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Plans;
using DrsFunctions.Compliance.Reports;
using DrsFunctions.Compliance.Suppliers;

namespace DrsFunctions.Exports.Tests.Given;

/// <summary>What ledgers tell, as tests write it.</summary>
internal static class Lines
{
    public static Change Listed(string name, params (string Lot, string Joined)[] lots) =>
        new SupplierListed(name, [.. lots.Select(lot => new LotMembership(lot.Lot, lot.Joined.Day(), null))]);

    public static Change Plan(params PlanCommitment[] commitments) => new PlanAccepted(
        "plan",
        new("2022-01-10".Day(), "Director", commitments.ToImmutableSortedDictionary(commitment => commitment.Code, commitment => commitment, StringComparer.Ordinal)));

    public static PlanCommitment From(string code, decimal? baseline) => new(code, baseline, null, null, null);

    public static Change Report(int year, params ReportLine[] lines) => new ReportAccepted(
        $"report-{year}",
        new(year, "2026-01-05".Day(), "Director", [.. lines], [Shown(PracticeKind.VulnerabilityToolkit), Shown(PracticeKind.MoneyAdviserNetwork)], [], [], []));

    public static ReportLine Sum(string code, decimal value) => new(code, null, false, value, null, null, null, null);

    public static ReportLine Ratio(string code, decimal numerator, decimal denominator) => new(code, null, false, null, numerator, denominator, null, null);

    public static ReportLine Mean(string code, decimal value, decimal responses) => new(code, null, false, value, null, responses, null, null);

    private static Practice Shown(PracticeKind kind) => new(kind, "2.1", "2023-04-01".Day(), null);
}
