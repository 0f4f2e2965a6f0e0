namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>The rest of an invocation: the middleware that follows, and then the function.</summary>
/// <param name="context">The invocation.</param>
#pragma warning disable CA1711 // The original's name.
public delegate Task FunctionExecutionDelegate(FunctionContext context);
#pragma warning restore CA1711
