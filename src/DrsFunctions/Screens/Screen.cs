using DrsFunctions.Http;
using DrsFunctions.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DrsFunctions.Screens;

/// <summary>The edge of all pages: what refuses a question to programs as problem details is a page here.</summary>
internal static class Screen
{
    private const string Html = "text/html";
    private const string Anything = "*/*";

    /// <summary>Shows a page, or why it cannot be shown.</summary>
    public static async Task<IResult> ShowAsync(Func<Task<IResult>> show)
    {
        try
        {
            return await show();
        }
        catch (RefusalException refusal)
        {
            return Page(refusal.Result);
        }
    }

    /// <summary>A problem as a page for people, and as it is for programs: those that ask the API, or for no HTML.</summary>
    public static IResult Told(HttpRequest request, IResult problem) => IsForPeople(request) ? Page(problem) : problem;

    /// <summary>What a refusal says.</summary>
    public static (int Status, string Text) Read(RefusalException refusal) => Read(refusal.Result);

    private static PageAnswer<ProblemPage> Page(IResult problem)
    {
        var (status, text) = Read(problem);
        return new(new ProblemView(status, text) { IsAboutRole = IsAboutRole(problem) }, status);
    }

    private static (int Status, string Text) Read(IResult problem) => problem is ProblemHttpResult details
        ? (details.StatusCode, details.ProblemDetails.Detail ?? "")
        : (StatusCodes.Status400BadRequest, "");

    private static bool IsAboutRole(IResult problem) =>
        problem is ProblemHttpResult { StatusCode: StatusCodes.Status401Unauthorized } or ProblemHttpResult { ProblemDetails.Title: Problem.NotAllowed };

    private static bool IsForPeople(HttpRequest request)
    {
        var accepted = request.Headers.Accept.ToString();
        return !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            && (accepted.Length == 0 || accepted.Contains(Html, StringComparison.OrdinalIgnoreCase) || accepted.Contains(Anything, StringComparison.Ordinal));
    }
}
