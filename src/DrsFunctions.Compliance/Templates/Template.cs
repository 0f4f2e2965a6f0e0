using System.Collections.Immutable;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Templates;

/// <summary>A blank file of a kind, filled in with what is known: what is left to its sender are the empty cells.</summary>
/// <param name="Kind">The kind, which is also what its sheet is called: <c>report</c>.</param>
/// <param name="Title">What it is, without commas: <c>Template of the annual report on year 4; RM6226; catalogue drs-social-value 1</c>.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="Rows">Its rows below the headers; each has a cell for each column.</param>
/// <param name="Choices">Single cells that take only some texts.</param>
/// <param name="Guidance">What else to know, as lines of a second sheet; CSV has no place for it.</param>
public sealed record Template(
    string Kind,
    string Title,
    ImmutableArray<TemplateColumn> Columns,
    ImmutableArray<ImmutableArray<Cell>> Rows,
    ImmutableArray<TemplateChoice> Choices,
    ImmutableArray<TemplateLine> Guidance)
{
    /// <summary>The texts that a cell takes; empty where it takes any.</summary>
    /// <param name="row">The row, counted from 0 below the headers; rows below the last of the template are the sender's.</param>
    /// <param name="column">The column, counted from 0.</param>
    public ImmutableArray<string> ChoicesOf(int row, int column) =>
        Choices.FirstOrDefault(choice => choice.Row == row && Columns[column].Name == choice.Column)?.Texts ?? Columns[column].Choices;
}
