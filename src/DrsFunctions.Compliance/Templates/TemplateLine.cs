namespace DrsFunctions.Compliance.Templates;

/// <summary>A line of a template's guidance.</summary>
/// <param name="Term">What it is about: a KPI's code, or what stands beside it.</param>
/// <param name="Text">What to know.</param>
public sealed record TemplateLine(string Term, string Text);
