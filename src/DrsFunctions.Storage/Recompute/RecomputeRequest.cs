using System.Text.Json.Serialization;

namespace DrsFunctions.Storage.Recompute;

/// <summary>Asks for one supplier's targets and standings to be worked out again.</summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="Supplier">The supplier's id.</param>
/// <param name="Cause">What calls for it: an upload's id, or the name of a function.</param>
public sealed record RecomputeRequest(string Framework, string Supplier, string Cause)
{
    /// <summary>
    /// The sequence of the supplier's ledger after what calls for it: whoever has written everything from that entry or a later one
    /// has answered this as well. Null where the ledger is not what changed.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Sequence { get; init; }

    /// <summary>Where what asks stands in its trace, as a W3C <c>traceparent</c>; null outside a trace.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Trace { get; init; }
}
