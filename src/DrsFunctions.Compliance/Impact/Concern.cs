namespace DrsFunctions.Compliance.Impact;

/// <summary>An exception in the contracts' sense: something about the framework as a whole that CCS should look at, never a supplier's fault.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Year">The number of the year in which it shows.</param>
/// <param name="Subject">What it is about: <c>index</c>, or an outcome's code.</param>
/// <param name="Text">A sentence for people.</param>
public sealed record Concern(ConcernCode Code, int Year, string Subject, string Text);
