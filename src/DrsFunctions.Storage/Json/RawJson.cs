namespace DrsFunctions.Storage.Json;

/// <summary>A JSON text that is passed on as it is, so that what was hashed is what is served.</summary>
/// <param name="Text">The text: one JSON value.</param>
public readonly record struct RawJson(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
