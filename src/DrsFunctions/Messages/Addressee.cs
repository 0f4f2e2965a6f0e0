namespace DrsFunctions.Messages;

/// <summary>Whom a message goes to. Lives for as long as it is sent, and is written nowhere.</summary>
/// <param name="Address">The e-mail address.</param>
/// <param name="Name">The name.</param>
public sealed record Addressee(string Address, string Name)
{
    // A record would show both wherever it is printed, in logs for example.

    /// <inheritdoc/>
    public override string ToString() => nameof(Addressee);
}
