namespace DrsFunctions.Pages.Tables;

/// <summary>A column of a table for people.</summary>
/// <param name="Title">Its header.</param>
/// <param name="IsNumber">Whether it holds figures.</param>
public sealed record TableColumn(string Title, bool IsNumber = false)
{
    /// <summary>Where the table is with this column's order; null where it cannot be sorted by it.</summary>
    public string? SortHref { get; init; }

    /// <summary>Whether the table is in this column's order.</summary>
    public bool IsSorted { get; init; }

    /// <summary>A column of texts.</summary>
    public static implicit operator TableColumn(string title) => FromString(title);

    /// <summary>A column of texts.</summary>
    public static TableColumn FromString(string title) => new(title);
}
