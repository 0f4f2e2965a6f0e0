using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Tables;
using NodaTime;

namespace DrsFunctions.Compliance.Requirements;

/// <summary>A customer's own requirement ("Customers' own requirements" on the domain page).</summary>
/// <param name="Id">Its name, matched as headers are: <c>LEEDS-1</c>.</param>
/// <param name="CustomerUrn">The URN of the customer whose it is.</param>
/// <param name="Supplier">The Salesforce id of the supplier that it is for; null for all.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Kpi">The code of the KPI that it magnifies; null of a local one.</param>
/// <param name="Factor">By how much it magnifies it, more than 1; null of a local one.</param>
/// <param name="Title">What it is called; where it magnifies a KPI, null for the KPI's title.</param>
/// <param name="Unit">What a local one is measured in, by the catalogue's name.</param>
/// <param name="Target">What a local one asks for, in that unit.</param>
/// <param name="Starts">Its first day; null from the beginning.</param>
/// <param name="Ends">Its last day; null without end.</param>
public sealed record Requirement(
    string Id,
    string CustomerUrn,
    string? Supplier,
    RequirementKind Kind,
    string? Kpi,
    decimal? Factor,
    string? Title,
    string? Unit,
    decimal? Target,
    LocalDate? Starts,
    LocalDate? Ends)
{
    /// <summary>What all spellings of its name have in common.</summary>
    public string Key => KeyOf(Id);

    /// <summary>What all spellings of a requirement's name have in common; empty for a text without letters and digits.</summary>
    public static string KeyOf(string id) => Header.Normalise(id);

    /// <summary>Whether it is for a supplier.</summary>
    public bool Concerns(string supplier) => Supplier is null || Supplier == supplier;

    /// <summary>Whether a day of it falls into a year.</summary>
    public bool Touches(ReportingYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return !(Starts > year.Ends) && !(Ends < year.Starts);
    }
}
