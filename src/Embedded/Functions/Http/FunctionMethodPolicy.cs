using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Embedded.Functions.Http;

/// <summary>The methods that an endpoint answers; null for all.</summary>
internal sealed record AnsweredMethods(string[]? Names);

/// <summary>Makes a wrong method the same as a wrong route: 404, where ASP.NET Core's own policy would say 405.</summary>
internal sealed class FunctionMethodPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => -1000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<AnsweredMethods>() is { Names: not null });

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && candidates[i].Endpoint.Metadata.GetMetadata<AnsweredMethods>() is { Names: { } names } && !Contains(names, httpContext.Request.Method))
                candidates.SetValidity(i, false);
        }

        return Task.CompletedTask;
    }

    private static bool Contains(string[] names, string method)
    {
        foreach (var name in names)
        {
            if (string.Equals(name, method, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
