using System.Diagnostics;

namespace DrsFunctions.Telemetry;

/// <summary>What the app traces: an upload, the recompute that follows it, and each message to a person; the ledger's appends lie within them.</summary>
internal static class Spans
{
    /// <summary>The name of the source.</summary>
    public const string SourceName = "DrsFunctions";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>An upload, from its blob to its receipt; null where nobody listens.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="owner">The supplier's id, or <c>ccs</c>.</param>
    /// <param name="kind">The kind of file.</param>
    public static Activity? Upload(string framework, string owner, string kind) =>
        Source.StartActivity("upload")?.SetTag("drs.framework", framework).SetTag("drs.owner", owner).SetTag("drs.kind", kind);

    /// <summary>The recompute of a supplier, in the trace of what asked for it; null where nobody listens.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="supplier">The supplier's id.</param>
    /// <param name="trace">Where what asked for it stands in its trace, as a W3C <c>traceparent</c>; null if that is not known.</param>
    public static Activity? Recompute(string framework, string supplier, string? trace) =>
        Following("recompute", trace)?.SetTag("drs.framework", framework).SetTag("drs.owner", supplier);

    /// <summary>A try to send a message, in the trace of what it tells of; null where nobody listens.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="supplier">The supplier's id.</param>
    /// <param name="trace">Where what handed it on stands in its trace, as a W3C <c>traceparent</c>; null if that is not known.</param>
    public static Activity? Message(string framework, string supplier, string? trace) =>
        Following("message", trace)?.SetTag("drs.framework", framework).SetTag("drs.owner", supplier);

    // The invocation that a queue's message causes begins a trace of its own: it is linked to, and stays in the host's correlation.
    private static Activity? Following(string name, string? trace)
    {
        if (!ActivityContext.TryParse(trace, traceState: null, isRemote: true, out var before))
            return Source.StartActivity(name);
        ActivityLink[] links = Activity.Current is { } invocation ? [new(invocation.Context)] : [];
        return Source.StartActivity(name, ActivityKind.Consumer, before, links: links);
    }
}
