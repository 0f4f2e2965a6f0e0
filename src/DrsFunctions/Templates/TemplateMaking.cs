using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Templates;
using NodaTime;

namespace DrsFunctions.Templates;

/// <summary>Makes the template of a kind.</summary>
internal static class TemplateMaking
{
    private const string Plan = "plan";
    private const string Report = "report";
    private const string Answer = "answer";

    /// <summary>The kinds that there are templates of.</summary>
    public static IEnumerable<string> Kinds { get; } = [Plan, Report, .. TableTemplate.Kinds.Order(StringComparer.Ordinal)];

    /// <summary>Whether a kind's template is about one supplier, who must be named.</summary>
    public static bool IsAboutASupplier(string kind) => kind is Plan or Report;

    /// <summary>Whether a kind is a supplier's own, and none of CCS's lists.</summary>
    public static bool IsOfSuppliers(string kind) => kind is Plan or Report or "feedback" or Answer;

    /// <summary>The template of a kind.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="supplier">The supplier's Salesforce id; empty where it is about none.</param>
    /// <param name="record">What is known of the supplier.</param>
    /// <param name="year">The year that a report is about.</param>
    /// <param name="day">The London day.</param>
    public static Template Of(Framework framework, string kind, string supplier, SupplierRecord record, ReportingYear year, LocalDate day) => kind switch
    {
        Plan => PlanTemplate.Of(framework, supplier, record, day),
        Report => ReportTemplate.Of(framework, supplier, record, year),
        Answer => AnswerTemplate.Of(framework, record),
        _ => TableTemplate.Of(framework, kind, [.. record.Lots.Keys]),
    };
}
