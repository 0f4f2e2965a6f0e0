using DrsFunctions.Compliance.Standings;
using DrsFunctions.Pages.Layout;
using DrsFunctions.Pages.Tables;

namespace DrsFunctions.Pages;

/// <summary>A framework at a glance, in one year.</summary>
/// <param name="Framework">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Year">The year shown.</param>
/// <param name="Suppliers">How many suppliers have a standing in the year.</param>
/// <param name="Late">How many of their reports are overdue or late.</param>
/// <param name="Ratings">How many have each rating.</param>
/// <param name="BySubmission">How many reports have got how far.</param>
/// <param name="NextDue">What is due next.</param>
/// <param name="Table">The suppliers on this page of the list.</param>
/// <param name="Found">How many suppliers the list has in all.</param>
/// <param name="Pages">Which page of it this is.</param>
public sealed record FrameworkScreen(
    string Framework,
    string Title,
    StandingYear Year,
    int Suppliers,
    int Late,
    IReadOnlyList<(string Label, int Count)> Ratings,
    TableView BySubmission,
    TableView NextDue,
    TableView Table,
    int Found,
    PageNumbers Pages)
{
    /// <summary>The years to choose from: number and words.</summary>
    public required IReadOnlyList<(string Value, string Text)> Years { get; init; }

    /// <summary>The submissions to choose from.</summary>
    public required IReadOnlyList<(string Value, string Text)> Submissions { get; init; }

    /// <summary>The ratings to choose from.</summary>
    public required IReadOnlyList<(string Value, string Text)> RatingOptions { get; init; }

    /// <summary>The submission chosen.</summary>
    public string? Submission { get; init; }

    /// <summary>The rating chosen.</summary>
    public string? Rating { get; init; }

    /// <summary>What the names shall contain.</summary>
    public string? Name { get; init; }

    /// <summary>The order chosen.</summary>
    public string? Sort { get; init; }
}
