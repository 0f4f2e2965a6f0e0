using DrsFunctions.Pages.Layout;

namespace DrsFunctions.Pages;

/// <summary>A file that was sent and is being read.</summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="Supplier">The supplier's id.</param>
/// <param name="FileName">What the file is called, which may be another name than it had where it came from.</param>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Here">Where to look for the receipt again.</param>
public sealed record WaitingScreen(string Framework, string Supplier, string FileName, string Kind, string Here)
{
    /// <summary>Where the browser waits by itself; null where it has waited long enough.</summary>
    public string? Next { get; init; }

    /// <summary>The supplier that the caller acts for; null for CCS.</summary>
    public string? Own { get; init; }

    /// <summary>The pages above it.</summary>
    public IReadOnlyList<Link> Trail { get; init; } = [];
}
