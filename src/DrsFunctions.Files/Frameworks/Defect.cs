namespace DrsFunctions.Files.Frameworks;

/// <summary>What is wrong with a definition in a framework folder.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Field">Where in it, from the outside in: <c>lot data, ends</c>; empty for the file as a whole.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="HowToFix">What to do about it.</param>
public sealed record Defect(string File, string Field, string Message, string HowToFix)
{
    /// <summary>All of it in one line.</summary>
    public override string ToString() => $"{File}{(Field.Length == 0 ? "" : $", {Field}")}: {Message} {HowToFix}";
}
