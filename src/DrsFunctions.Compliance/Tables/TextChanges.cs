namespace DrsFunctions.Compliance.Tables;

/// <summary>What cleaning a text came upon.</summary>
[Flags]
internal enum TextChanges
{
    None = 0,
    OuterSpaces = 1,
    NoBreakSpaces = 2,
    SmartQuotes = 4,
    ControlCharacter = 8,
}
