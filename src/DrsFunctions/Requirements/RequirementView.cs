using DrsFunctions.Compliance.Requirements;
using NodaTime;

namespace DrsFunctions.Requirements;

/// <summary>A customer's own requirement, as the API gives and takes it: the columns of the file.</summary>
/// <param name="Requirement">Its name.</param>
/// <param name="CustomerUrn">The customer whose it is.</param>
/// <param name="Supplier">The supplier that it is for; null for all.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Kpi">The KPI that it magnifies.</param>
/// <param name="Factor">By how much, more than 1.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Unit">What a local one is measured in.</param>
/// <param name="Target">What a local one asks for.</param>
/// <param name="Starts">Its first day; null from the beginning.</param>
/// <param name="Ends">Its last day; null without end.</param>
public sealed record RequirementView(
    string Requirement,
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
    /// <summary>The view of a requirement.</summary>
    public static RequirementView Of(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return new(
            requirement.Id,
            requirement.CustomerUrn,
            requirement.Supplier,
            requirement.Kind,
            requirement.Kpi,
            requirement.Factor,
            requirement.Title,
            requirement.Unit,
            requirement.Target,
            requirement.Starts,
            requirement.Ends);
    }
}
