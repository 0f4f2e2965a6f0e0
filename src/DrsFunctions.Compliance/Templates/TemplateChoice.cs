using System.Collections.Immutable;

namespace DrsFunctions.Compliance.Templates;

/// <summary>A cell of a template that takes only some texts.</summary>
/// <param name="Row">Its row, counted from 0 below the headers.</param>
/// <param name="Column">The header of its column.</param>
/// <param name="Texts">The texts.</param>
public sealed record TemplateChoice(int Row, string Column, ImmutableArray<string> Texts);
