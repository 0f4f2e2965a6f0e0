using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace DrsFunctions.TestNotify;

/// <summary>Makes the next calls go wrong, in order.</summary>
internal sealed class NotifyFaults
{
    private readonly ConcurrentQueue<NotifyFault> next = new();

    public void Add(NotifyFault[] faults) => Array.ForEach(faults, next.Enqueue);

    /// <summary>Answers a call: as it should be, or as the next fault says.</summary>
    public async Task<IResult> AnswerAsync(HttpContext context, Func<IResult> answer)
    {
        if (!next.TryDequeue(out var fault))
            return answer();
        switch (fault)
        {
            case NotifyFault.Silence:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return Results.Empty;
            case NotifyFault.SilenceAfterTaking:
                answer();
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return Results.Empty;
            case NotifyFault.DroppedAnswer:
                answer();
                context.Abort();
                return Results.Empty;
            case NotifyFault.GarbledAnswer:
                answer();
                return Results.Text("<html>", "text/html", statusCode: 201);
            case NotifyFault.BadRequest:
                return NotifyProblem.Of(400, "ValidationError", "email_address nobody@example.org is not a valid email address");
            case NotifyFault.Forbidden:
                return NotifyProblem.Of(403, "AuthError", "Invalid token: API key revoked");
            case NotifyFault.TooManyRequests:
                return NotifyProblem.Of(429, "RateLimitError", "Exceeded rate limit for key type TEST of 3000 requests per 60 seconds");
            case NotifyFault.ServerError:
                return NotifyProblem.Of(500, "Exception", "Internal server error");
            default:
                return Results.Text("<html>Service unavailable</html>", "text/html", statusCode: 503);
        }
    }
}
