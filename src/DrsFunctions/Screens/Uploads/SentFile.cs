using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Screens.Uploads;

/// <summary>A file that a page's form sent, as far as it was given, and what is wrong with it.</summary>
/// <param name="Kind">What it is; null where nobody said.</param>
/// <param name="Name">What it is called; empty without a file.</param>
/// <param name="Content">Its content; null without a file.</param>
internal sealed record SentFile(UploadKind? Kind, string Name, BinaryData? Content)
{
    /// <summary>What is wrong with the kind; null where nothing is.</summary>
    public string? KindProblem { get; init; }

    /// <summary>What is wrong with the file; null where nothing is.</summary>
    public string? FileProblem { get; init; }
}
