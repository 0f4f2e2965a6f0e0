using DrsFunctions.Pages.Layout;
using DrsFunctions.Pages.Tables;

namespace DrsFunctions.Pages;

/// <summary>What became of an upload.</summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="Outcome">What became of it, in words.</param>
/// <param name="Colour">The colour of the outcome's tag.</param>
/// <param name="Facts">What else is known of it: names and values.</param>
/// <param name="Messages">What was found.</param>
/// <param name="Trail">The pages above it.</param>
public sealed record ReceiptScreen(
    string Framework,
    string FileName,
    string Outcome,
    string Colour,
    IReadOnlyList<(string Name, string Value)> Facts,
    TableView Messages,
    IReadOnlyList<Link> Trail)
{
    /// <summary>The name of the fact that is a hash: it is set so that it fits a line.</summary>
    public const string Hash = "SHA-256";

    /// <summary>The supplier that the caller acts for; null for CCS.</summary>
    public string? Own { get; init; }
}
