using System.Collections.Immutable;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Plans;
using DrsFunctions.Compliance.Reports;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Suppliers;
using NodaTime;

namespace DrsFunctions.Compliance.Tests.Given;

/// <summary>A supplier of a framework, as its ledger would tell of it.</summary>
internal sealed class SupplierOnRecord
{
    public const string Id = "a0B4J00000abcde";

    private static readonly Instant Registered = Instant.FromUtc(2025, 12, 1, 9, 0);

    public SupplierRecord Record { get; private set; } = SupplierRecord.Empty with { Name = "Fair Recovery Ltd", RegisteredOn = Registered };

    public Framework Framework { get; private set; } = RealFramework.RM6226;

    public IEnumerable<ServiceLine> Lines => Record.MembershipOf(Framework).Lines;

    public SupplierOnRecord OnFramework(Framework framework)
    {
        Framework = framework;
        return this;
    }

    public SupplierOnRecord OnLots(params string[] lots)
    {
        foreach (var lot in lots)
            On(lot, Framework.Starts);
        return this;
    }

    public SupplierOnRecord On(string lot, LocalDate joined, LocalDate? left = null)
    {
        Record = Record with { Lots = Record.Lots.SetItem(lot, new(lot, joined, left)) };
        return this;
    }

    public SupplierOnRecord NotRegistered()
    {
        Record = SupplierRecord.Empty;
        return this;
    }

    public SupplierOnRecord WithPlan(params string[] codes)
    {
        var commitments = codes.ToImmutableSortedDictionary(code => code, code => new PlanCommitment(code, 10, null, null, null), StringComparer.Ordinal);
        Record = Record with { Plan = new("plan", Registered, new(new(2025, 12, 1), "Director", commitments)) };
        return this;
    }

    public SupplierOnRecord WithPlanReopened()
    {
        Record = Record with { PlanReopened = true };
        return this;
    }

    public SupplierOnRecord WithRequirement(Requirement requirement)
    {
        Record = Record with { Requirements = Record.Requirements.With(new([requirement], [])) };
        return this;
    }

    public SupplierOnRecord WithFeedback(params MonthlyFeedback[] months)
    {
        Record = Record with { Feedback = Record.Feedback.With(new("feedback", [.. months])) };
        return this;
    }

    public SupplierOnRecord WithReport(int year, params ReportLine[] lines)
    {
        var report = new Report(year, new(2025, 1, 10), "Director", [.. lines], [], [], [], []);
        Record = Record with { Years = Record.Years.SetItem(year, new YearRecord(new AcceptedReport("report", Registered, report))) };
        return this;
    }
}
