namespace DrsFunctions.Pages;

/// <summary>Why a page cannot be shown, or why what was sent was not done.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">A sentence about this very question.</param>
public sealed record ProblemView(int Status, string Text)
{
    /// <summary>Whether the caller's role is what stands in the way.</summary>
    public bool IsAboutRole { get; init; }

    /// <summary>The heading.</summary>
    public string Title => Status switch
    {
        404 => "Page not found",
        403 => IsAboutRole ? "You cannot see this page" : "Nothing was changed",
        401 => "You are not signed in",
        409 => "This cannot be done as things are",
        >= 400 and < 500 => "There is a problem with the web address",
        _ => "There is a problem with the service",
    };
}
