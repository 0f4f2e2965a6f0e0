using DrsFunctions.Pages.Layout;

namespace DrsFunctions.Pages;

/// <summary>The page from which a file is sent in a supplier's name.</summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="Supplier">The supplier's id.</param>
/// <param name="SupplierName">Its name.</param>
/// <param name="Token">What shows that this service gave the form.</param>
public sealed record UploadScreen(string Framework, string Supplier, string SupplierName, string Token)
{
    /// <summary>The name of the form's field that holds the token.</summary>
    public required string TokenField { get; init; }

    /// <summary>What a file can be: value, words and what it holds.</summary>
    public required IReadOnlyList<(string Value, string Text, string Hint)> Kinds { get; init; }

    /// <summary>What was chosen; null for nothing.</summary>
    public string? Kind { get; init; }

    /// <summary>What is wrong with the choice; null where nothing is.</summary>
    public string? KindProblem { get; init; }

    /// <summary>What is wrong with the file; null where nothing is.</summary>
    public string? FileProblem { get; init; }

    /// <summary>The largest file, in bytes; of feedback, the largest without script.</summary>
    public required long Most { get; init; }

    /// <summary>The same in words.</summary>
    public required string MostText { get; init; }

    /// <summary>The largest feedback file, in bytes.</summary>
    public required long MostFeedback { get; init; }

    /// <summary>The same in words.</summary>
    public required string MostFeedbackText { get; init; }

    /// <summary>The supplier that the caller acts for; null for CCS.</summary>
    public string? Own { get; init; }

    /// <summary>The pages above it.</summary>
    public IReadOnlyList<Link> Trail { get; init; } = [];
}
