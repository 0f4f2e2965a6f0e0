using Microsoft.AspNetCore.Http;

namespace DrsFunctions.TestNotify;

/// <summary>Errors in Notify's shape.</summary>
internal static class NotifyProblem
{
    public static IResult Of(int status, string error, string message) =>
        Results.Json(new { status_code = status, errors = new[] { new { error, message } } }, statusCode: status);
}
