using DrsFunctions.Compliance.Chasing;
using NodaTime;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>A message to a person is to be sent. Written before anything is sent, so that its key is used once, whatever happens.</summary>
/// <param name="Key">What makes it the only one of its kind.</param>
/// <param name="Template">Its text.</param>
/// <param name="Year">The reporting year it is about, where it is about one.</param>
/// <param name="DueOn">By when what it is about is owed, where it is owed.</param>
public sealed record MessageQueued(MessageKey Key, MessageTemplate Template, int? Year, LocalDate? DueOn) : Change
{
    /// <inheritdoc/>
    public override int? AboutYear => Year;
}
