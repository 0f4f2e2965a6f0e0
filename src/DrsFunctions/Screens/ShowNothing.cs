using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Screens;

/// <summary>Answers where no other function does: a Functions host would answer 404 with nothing in it.</summary>
public sealed class ShowNothing
{
    /// <summary>Any method, any path but the host's own.</summary>
    [Function(nameof(ShowNothing))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path:regex(^(?!admin/|runtime/))}")] HttpRequest request) =>
        Screen.Told(request, Problem.NotFound($"There is nothing at {request.Path}."));
}
