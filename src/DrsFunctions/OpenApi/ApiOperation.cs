namespace DrsFunctions.OpenApi;

/// <summary>What a route of the API does, for its description.</summary>
/// <param name="Method">The HTTP method, in lower case.</param>
/// <param name="Path">The route: <c>/api/frameworks/{framework}</c>.</param>
/// <param name="Summary">One line for people.</param>
/// <param name="Answer">The type that the answer's content is written from; null where it is not JSON of ours.</param>
/// <param name="Status">The status of an answer that goes well.</param>
/// <param name="Body">The type of the request's content; null without one.</param>
/// <param name="Parameters">The parameters it takes after the question mark.</param>
internal sealed record ApiOperation(string Method, string Path, string Summary, Type? Answer, int Status = 200, Type? Body = null, params string[] Parameters);
