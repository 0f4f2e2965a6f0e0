namespace DrsFunctions.Chaos.Rows;

/// <summary>One round of a row.</summary>
/// <param name="Seed">Decides all that is left to chance.</param>
/// <param name="IsShort">Whether it is the short form, that of the tests.</param>
internal sealed record Round(int Seed, bool IsShort)
{
    /// <summary>Chance, the same for the same seed as long as one asks in the same order.</summary>
    public Random Chance { get; } = new(Seed);

    /// <summary>How much of it was asked for.</summary>
    public AskedSize Asked { get; init; } = new();

    /// <summary>One number for the short form, another for the long one.</summary>
    public int Of(int ofShort, int ofLong) => IsShort ? ofShort : ofLong;
}
