using System.Collections.Immutable;
using DrsFunctions.Compliance.Chasing;

namespace DrsFunctions.Messages;

/// <summary>A message ready to go, or why it does not go. Lives for as long as it is sent, and is written nowhere.</summary>
public sealed class Letter
{
    private Letter()
    {
    }

    /// <summary>What becomes of the message instead of being sent; null where it goes.</summary>
    public MessageStatus? Instead { get; private init; }

    /// <summary>Why it does not go.</summary>
    public string? Reason { get; private init; }

    /// <summary>The provider's id of its text.</summary>
    public string? TemplateId { get; private init; }

    /// <summary>Where to.</summary>
    public string? Address { get; private init; }

    /// <summary>What its text is filled in with.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; private init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>A message that goes.</summary>
    public static Letter To(string address, string templateId, ImmutableSortedDictionary<string, string> fields) =>
        new() { Address = address, TemplateId = templateId, Fields = fields };

    /// <summary>A message that does not.</summary>
    public static Letter None(MessageStatus instead, string reason) => new() { Instead = instead, Reason = reason };
}
