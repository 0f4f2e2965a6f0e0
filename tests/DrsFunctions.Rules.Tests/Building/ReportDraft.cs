using System.Collections.Immutable;
using DrsFunctions.Compliance.Reports;

namespace DrsFunctions.Rules.Tests.Building;

/// <summary>An accepted report as a test writes it. It shows both practices of consumer-facing suppliers unless it says otherwise.</summary>
internal sealed record ReportDraft(ImmutableArray<ReportLine> Lines, ImmutableArray<Practice> Practices)
{
    private ImmutableArray<LocalLine> Locals { get; init; } = [];

    public static ReportDraft Blank { get; } = new(
        [],
        [Shown(PracticeKind.VulnerabilityToolkit), Shown(PracticeKind.MoneyAdviserNetwork)]);

    public ReportDraft With(string code, decimal value, string? customer = null) => Add(new(code, customer, false, value, null, null, null, null));

    public ReportDraft WithRatio(string code, decimal numerator, decimal denominator, string? customer = null) =>
        Add(new(code, customer, false, null, numerator, denominator, null, null));

    public ReportDraft WithMean(string code, decimal value, decimal responses) => Add(new(code, null, false, value, null, responses, null, null));

    public ReportDraft WithNotApplicable(string code) => Add(new(code, null, true, null, null, null, null, "We have no such work."));

    public ReportDraft WithLocal(string requirement, decimal? value, decimal? numerator = null, decimal? denominator = null, string? customer = null) =>
        this with { Locals = Locals.Add(new(requirement, customer, value, numerator, denominator, null)) };

    public ReportDraft Without(PracticeKind kind) => this with { Practices = Practices.RemoveAll(practice => practice.Kind == kind) };

    public ReportDraft With(Practice practice) => this with { Practices = Practices.Add(practice) };

    public Report On(int year) => new(year, "2026-01-05".Day(), "Director", Lines, Practices, [], [], Locals);

    private static Practice Shown(PracticeKind kind) => new(kind, "2.1", "2023-04-01".Day(), null);

    private ReportDraft Add(ReportLine line) => this with { Lines = Lines.Add(line) };
}
