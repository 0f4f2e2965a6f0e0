namespace DrsFunctions.Compliance.Impact;

/// <summary>An exception in the contracts' sense: something that CCS should look at, about the framework as a whole or about whom it cannot reach or hear from.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Year">The number of the year in which it shows.</param>
/// <param name="Subject">What it is about: <c>index</c>, an outcome's code, a calendar year, or a supplier's id.</param>
/// <param name="Text">A sentence for people.</param>
public sealed record Concern(ConcernCode Code, int Year, string Subject, string Text);
