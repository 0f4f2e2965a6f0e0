using System.Text.Json.Serialization;

namespace DrsFunctions.Storage.Messages;

/// <summary>Asks for one message to a person to be sent. Whom it goes to stands in the register alone.</summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="Supplier">The supplier's id.</param>
/// <param name="Key">The message's key, as text.</param>
public sealed record MessageRequest(string Framework, string Supplier, string Key)
{
    /// <summary>Where what handed the message on stands in its trace, as a W3C <c>traceparent</c>; null outside a trace.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Trace { get; init; }
}
