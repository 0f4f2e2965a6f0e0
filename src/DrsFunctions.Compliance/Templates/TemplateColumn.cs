using System.Collections.Immutable;

namespace DrsFunctions.Compliance.Templates;

/// <summary>A column of a template.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Width">How wide it is, in characters.</param>
/// <param name="Use">What its cells are for.</param>
public sealed record TemplateColumn(string Name, int Width, TemplateColumnUse Use = TemplateColumnUse.Entry)
{
    /// <summary>The texts that its cells take; empty where they take any.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];
}
