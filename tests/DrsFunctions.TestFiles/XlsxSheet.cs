namespace DrsFunctions.TestFiles;

/// <summary>A sheet to write. A null row is left out, so that the next one keeps its number.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows: strings, numbers, <c>LocalDate</c>, truth values, null, or one of the records beside <see cref="Formula"/>.</param>
/// <param name="Hidden">Whether it is hidden.</param>
public sealed record XlsxSheet(string Name, IEnumerable<IReadOnlyList<object?>?> Rows, bool Hidden = false)
{
    /// <summary>Cells that are merged, for example <c>A1:C1</c>.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];
}
