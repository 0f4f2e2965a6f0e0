using System.Collections.Immutable;
using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Requirements;
using NodaTime;

namespace DrsFunctions.Compliance.Reports;

/// <summary>An annual report as it was accepted. Free text has lost whatever looked like personal data.</summary>
/// <param name="Year">The number of the reporting year.</param>
/// <param name="DeclaredOn">The day its declaration bears.</param>
/// <param name="Role">The role of who declared it; the name stays in the file.</param>
/// <param name="Lines">Its KPI lines, those of single customers among them.</param>
/// <param name="Practices">Toolkits, networks and standards it shows.</param>
/// <param name="Schemes">Its running schemes.</param>
/// <param name="Impacts">What it says of each outcome.</param>
/// <param name="Locals">Figures for customers' own aims.</param>
public sealed record Report(
    int Year,
    LocalDate DeclaredOn,
    string Role,
    ImmutableArray<ReportLine> Lines,
    ImmutableArray<Practice> Practices,
    ImmutableArray<Scheme> Schemes,
    ImmutableArray<Impact> Impacts,
    ImmutableArray<LocalLine> Locals)
{
    /// <summary>The line that gives a KPI for the whole of the supplier's work; null if there is none.</summary>
    public ReportLine? WholeOf(string code) => Lines.FirstOrDefault(line => line.Code == code && line.Customer is null);

    /// <summary>The line for a customer's own aim; null if there is none.</summary>
    public LocalLine? LocalOf(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return Locals.FirstOrDefault(line =>
            Requirement.KeyOf(line.Requirement) == requirement.Key && (line.Customer is null || CustomerUrn.Same(line.Customer, requirement.CustomerUrn)));
    }

    /// <summary>Whether it shows a practice in a way that counts: with a reference and a date.</summary>
    public bool Shows(PracticeKind kind) => Practices.Any(practice => practice.Kind == kind && practice.Reference is not null && practice.Date is not null);
}
