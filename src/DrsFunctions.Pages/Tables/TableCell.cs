namespace DrsFunctions.Pages.Tables;

/// <summary>A cell of a table for people, and of the same table as CSV.</summary>
/// <param name="Text">What people read; empty for nothing.</param>
public sealed record TableCell(string Text)
{
    /// <summary>Where it leads; null for nowhere.</summary>
    public string? Href { get; init; }

    /// <summary>The colour of the tag it stands in; null where it stands in none.</summary>
    public string? Tag { get; init; }

    /// <summary>What it says in the CSV, where that is not what people read.</summary>
    public string? Value { get; init; }

    /// <summary>Whether it is a figure: such a cell stands on the right, and is a number in the CSV.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Figures over time that it shows as a small line; null where it shows none.</summary>
    public IReadOnlyList<decimal>? Line { get; init; }

    /// <summary>What can be done about the row; it stands after the text.</summary>
    public IReadOnlyList<CellAction> Actions { get; init; } = [];

    /// <summary>A text.</summary>
    public static implicit operator TableCell(string? text) => FromString(text);

    /// <summary>A text.</summary>
    public static TableCell FromString(string? text) => new(text ?? "");
}
