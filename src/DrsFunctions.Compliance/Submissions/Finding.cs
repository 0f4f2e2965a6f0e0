namespace DrsFunctions.Compliance.Submissions;

/// <summary>What is wrong with a cell or a file, before it is known where.</summary>
/// <param name="Code">The stable name, in camel case.</param>
/// <param name="Text">What is wrong, naming the field.</param>
/// <param name="HowToFix">What to do about it.</param>
internal readonly record struct Finding(string Code, string Text, string HowToFix);
