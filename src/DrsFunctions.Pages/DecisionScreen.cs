using DrsFunctions.Pages.Layout;

namespace DrsFunctions.Pages;

/// <summary>A decision of CCS about a supplier, before it is recorded: asked for a reason, then to be checked.</summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="Supplier">The supplier's id.</param>
/// <param name="SupplierName">Its name.</param>
/// <param name="Title">What is decided: <c>Waive the report on year 4</c>.</param>
/// <param name="Effect">What follows from it.</param>
/// <param name="Action">Where the form is sent.</param>
/// <param name="Token">What shows that this service gave the form.</param>
public sealed record DecisionScreen(string Framework, string Supplier, string SupplierName, string Title, string Effect, string Action, string Token)
{
    /// <summary>The name of the form's field that holds the token.</summary>
    public required string TokenField { get; init; }

    /// <summary>The most characters of a reason.</summary>
    public required int LongestReason { get; init; }

    /// <summary>The reason as it was typed.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What is wrong with the reason; null where nothing is.</summary>
    public string? ReasonProblem { get; init; }

    /// <summary>Whether the reason is given, and all of it is to be checked.</summary>
    public bool IsToCheck { get; init; }

    /// <summary>The pages above it.</summary>
    public IReadOnlyList<Link> Trail { get; init; } = [];
}
