namespace DrsFunctions.Compliance.Frameworks;

/// <summary>What the framework wants to come of social value: O1 to O3.</summary>
public sealed record Outcome(string Code, string Title);
