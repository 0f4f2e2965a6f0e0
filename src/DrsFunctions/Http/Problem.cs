using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Http;

/// <summary>Answers that say what went wrong, as RFC 9457 problem details.</summary>
public static class Problem
{
    /// <summary>The title where the caller may not.</summary>
    public const string NotAllowed = "Not allowed";

    /// <summary>400: the question is not one that can be answered; the detail names the parameter and what it must be.</summary>
    public static IResult BadRequest(string detail) => Of(StatusCodes.Status400BadRequest, "The request cannot be answered", detail);

    /// <summary>401: nothing says who asks.</summary>
    public static IResult Unauthorised() => Unauthorised("Nothing in the request says who you are.");

    /// <summary>401: what says who asks is not believed; the detail says why.</summary>
    public static IResult Unauthorised(string detail) => Of(StatusCodes.Status401Unauthorized, "Sign in first", detail);

    /// <summary>403: the caller may not.</summary>
    public static IResult Forbidden() => Forbidden("Your role does not allow this.");

    /// <summary>403: the caller may not; the detail says why.</summary>
    public static IResult Forbidden(string detail) => Of(StatusCodes.Status403Forbidden, NotAllowed, detail);

    /// <summary>404: there is no such thing; the detail names it.</summary>
    public static IResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, "Not found", detail);

    /// <summary>409: it is there already.</summary>
    public static IResult Conflict(string detail) => Of(StatusCodes.Status409Conflict, "Already there", detail);

    /// <summary>503: who asks cannot be found out.</summary>
    public static IResult SignInUnavailable() =>
        Of(StatusCodes.Status503ServiceUnavailable, "Sign-in is not available", "Who you are could not be checked; try again later.");

    /// <summary>A problem of any status.</summary>
    public static IResult Of(int status, string title, string detail) => Results.Problem(detail, statusCode: status, title: title);
}
