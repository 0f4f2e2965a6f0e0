namespace DrsFunctions.Pages.Layout;

/// <summary>A way to another page.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Href">Where it leads.</param>
public sealed record Link(string Text, string Href);
