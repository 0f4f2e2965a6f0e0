using DrsFunctions.Pages.Layout;
using DrsFunctions.Pages.Tables;

namespace DrsFunctions.Pages;

/// <summary>A page that is one table: who is late, or messages to people.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Lead">What it shows.</param>
/// <param name="Here">Its own path.</param>
/// <param name="Table">The table.</param>
public sealed record ListScreen(string Title, string Lead, string Here, TableView Table)
{
    /// <summary>The framework it is about; null for all.</summary>
    public string? Framework { get; init; }

    /// <summary>The pages above it.</summary>
    public IReadOnlyList<Link> Trail { get; init; } = [];

    /// <summary>Which page of the list it is, where its pages are counted.</summary>
    public PageNumbers? Pages { get; init; }

    /// <summary>Where the list goes on, where its pages are not counted.</summary>
    public string? Next { get; init; }

    /// <summary>What was just done, in a sentence; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>What the list is narrowed to, in a sentence; null where it is whole.</summary>
    public string? Filter { get; init; }
}
