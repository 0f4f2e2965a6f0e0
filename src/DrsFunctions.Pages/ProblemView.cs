namespace DrsFunctions.Pages;

/// <summary>Why a page cannot be shown.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">A sentence about this very question.</param>
public sealed record ProblemView(int Status, string Text)
{
    /// <summary>The heading.</summary>
    public string Title => Status switch
    {
        404 => "Page not found",
        403 => "You cannot see this page",
        401 => "You are not signed in",
        >= 400 and < 500 => "There is a problem with the web address",
        _ => "There is a problem with the service",
    };
}
