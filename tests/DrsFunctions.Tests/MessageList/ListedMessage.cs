namespace DrsFunctions.Tests.MessageList;

/// <summary>A line of the list of messages.</summary>
/// <param name="Code">The stable name.</param>
/// <param name="About">What the message is about, as the list's groups are called.</param>
/// <param name="Text">What is wrong; what differs from file to file in braces.</param>
/// <param name="Example">The same of an example.</param>
/// <param name="HowToFix">What to do about the example.</param>
internal sealed record ListedMessage(string Code, string About, string Text, string Example, string HowToFix);
