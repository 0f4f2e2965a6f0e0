namespace DrsFunctions.Pages.Tables;

/// <summary>Something that can be done about a row of a table. The CSV has none of them.</summary>
/// <param name="Text">What: <c>Confirm</c>.</param>
/// <param name="About">What about, for those who hear the link by itself.</param>
/// <param name="Href">Where.</param>
public sealed record CellAction(string Text, string About, string Href);
