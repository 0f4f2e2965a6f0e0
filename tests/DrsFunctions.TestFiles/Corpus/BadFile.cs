namespace DrsFunctions.TestFiles.Corpus;

/// <summary>A file that no supplier's report should be: broken, hostile, or of the wrong kind.</summary>
/// <param name="Name">What is wrong with it, for people.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Codes">The codes of which its first message must have one; none where any error will do.</param>
public sealed record BadFile(string Name, byte[] Content, params IReadOnlyList<string> Codes);
