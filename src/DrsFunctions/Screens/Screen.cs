using DrsFunctions.Http;
using DrsFunctions.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DrsFunctions.Screens;

/// <summary>The edge of all pages: what refuses a question to programs as problem details is a page here.</summary>
internal static class Screen
{
    /// <summary>Shows a page, or why it cannot be shown.</summary>
    public static async Task<IResult> ShowAsync(Func<Task<IResult>> show)
    {
        try
        {
            return await show();
        }
        catch (RefusalException refusal)
        {
            return Refused(refusal);
        }
    }

    /// <summary>The page that says why there is no other.</summary>
    public static IResult Refused(RefusalException refusal)
    {
        var (status, text) = Read(refusal);
        return new PageAnswer<ProblemPage>(new ProblemView(status, text), status);
    }

    /// <summary>What a refusal says.</summary>
    public static (int Status, string Text) Read(RefusalException refusal) => refusal.Result is ProblemHttpResult problem
        ? (problem.StatusCode, problem.ProblemDetails.Detail ?? "")
        : (StatusCodes.Status400BadRequest, "");
}
