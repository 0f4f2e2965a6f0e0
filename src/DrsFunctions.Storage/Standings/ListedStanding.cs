namespace DrsFunctions.Storage.Standings;

/// <summary>A standing in a list.</summary>
/// <param name="Supplier">The supplier's id.</param>
/// <param name="Text">What lists show of it.</param>
public sealed record ListedStanding(string Supplier, StandingText Text);
